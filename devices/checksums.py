"""The checksums of serial protocols: pure."""

from functools import reduce
from operator import xor


def xor_of(data: bytes) -> int:
    """The exclusive or of all bytes, 0 to 255."""
    return reduce(xor, data, 0)


def sum_of(data: bytes) -> int:
    """The last eight bits of the sum of all bytes, 0 to 255."""
    return sum(data) & 0xFF


def crc16_modbus(data: bytes) -> int:
    """The CRC of Modbus, 0 to 65535; on a Modbus line its low byte goes first.

    Polynomial x^16 + x^15 + x^2 + 1, reflected, begun with 0xFFFF (Modbus over Serial Line 1.02,
    section 6.2.2). Up to three changed bits, or all changed bits within 16, never give it again.
    """
    return reduce(_crc_step, data, 0xFFFF)


def _crc_step(crc: int, byte: int) -> int:
    return (crc >> 8) ^ _CRC[(crc ^ byte) & 0xFF]


def _crc_of_byte(byte: int) -> int:
    return reduce(lambda crc, _: (crc >> 1) ^ (0xA001 if crc & 1 else 0), range(8), byte)


_CRC = tuple(map(_crc_of_byte, range(256)))
