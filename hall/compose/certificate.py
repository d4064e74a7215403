"""The certificate of the web pages and its key, looked at before anything listens."""

import ssl
from pathlib import Path

from runtime.message import Message
from runtime.os_errors import reason_of
from tickets.errors import BadInput


class BadCertificate(BadInput):
    """The settings' certificate or key cannot be used."""

    def __init__(self, certificate: str, why: str) -> None:
        self.certificate = certificate
        super().__init__(
            "the certificate {certificate} and its key cannot be used: {why}",
            certificate=certificate,
            why=why,
        )


def check_certificate(certificate: str, key: str) -> None:
    """Refuse files of which a server could not be made.

    Raises:
        BadCertificate: with what is wrong.

    """
    for name in (certificate, key):
        try:
            Path(name).read_bytes()
        except OSError as wrong:
            raise BadCertificate(certificate, reason_of(wrong, name)) from wrong
    try:
        # Without a password to give, OpenSSL would wait for somebody to type one.
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(certificate, key, password=str)
    except (ssl.SSLError, ValueError) as wrong:
        raise BadCertificate(certificate, _words_for(wrong)) from wrong


def _words_for(wrong: ssl.SSLError | ValueError) -> str:
    if getattr(wrong, "reason", "") == "KEY_VALUES_MISMATCH":
        return Message("the key belongs to another certificate")
    return Message(
        "they are PEM files, the key without a password; to take one off:"
        " openssl pkey -in KEY -out NEW_KEY"
    )
