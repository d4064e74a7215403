"""Guessing tokens finds nothing, and keeps nobody waiting who has a right one."""

import asyncio
import secrets
import time
from statistics import median

import pytest

from tests.web.raw_http import request
from tests.web.served import Served


async def guess(served: Served, stop: asyncio.Event, seen: dict[int, int]) -> None:
    """Try one token after the other on a line of its own, until it is enough."""
    while not stop.is_set():
        reader, writer = await asyncio.open_connection(*served.address)
        try:
            while not stop.is_set():
                asked = request(f"/t/{secrets.token_urlsafe(16)}", host=served.host)
                writer.write(asked.replace(b"Connection: close\r\n", b""))
                status = await read_answer(reader)
                seen[status] = seen.get(status, 0) + 1
        except (ConnectionError, asyncio.IncompleteReadError):
            continue
        finally:
            writer.close()


async def read_answer(reader: asyncio.StreamReader) -> int:
    """Read one answer to its end; its status."""
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    length = int(head.partition(b"content-length: ")[2].partition(b"\r\n")[0])
    await reader.readexactly(length)
    return int(head.split()[1])


async def wait_for_mine(served: Served, token: str, count: int) -> list[float]:
    """Seconds that a page behind a right token took, each on a line of its own."""
    took = list[float]()
    for _ in range(count):
        begun = time.perf_counter()
        reader, writer = await asyncio.open_connection(*served.address)
        writer.write(request(f"/t/{token}", host=served.host))
        assert await read_answer(reader) == 200
        writer.close()
        took.append(time.perf_counter() - begun)
    return took


async def beside_guessing(
    served: Served, token: str, guesses: int, lines: int
) -> tuple[float, float, int]:
    """Median seconds of a right page alone, and beside the guessing; how much was guessed."""
    await wait_for_mine(served, token, 5)
    alone = median(await wait_for_mine(served, token, 20))
    stop, seen = asyncio.Event(), dict[int, int]()
    async with asyncio.TaskGroup() as group:
        for _ in range(lines):
            group.create_task(guess(served, stop, seen))
        took = list[float]()
        while sum(seen.values()) < guesses:
            took += await wait_for_mine(served, token, 5)
            await asyncio.sleep(0.01)
        stop.set()
    assert set(seen) <= {404, 429}
    return alone, median(took), sum(seen.values())


@pytest.mark.alone
@pytest.mark.parametrize(
    ("guesses", "lines"), [(500, 100), pytest.param(1_000_000, 400, marks=pytest.mark.soak)]
)
@pytest.mark.timeout(0)
def test_wrong_tokens_find_nothing_and_slow_nobody(
    served: Served, guesses: int, lines: int
) -> None:
    """However many guess: none is right, and a right one is answered in its usual time."""
    token = served.queue.issue("passport").token
    begun = time.monotonic()
    alone, beside, guessed = asyncio.run(beside_guessing(served, token, guesses, lines))
    rate = guessed / (time.monotonic() - begun)
    print(f"{guessed} wrong tokens, {rate:.0f} a second; mine {alone:.4f} s, {beside:.4f} s")  # noqa: T201 - the figure of a long run
    assert beside < 3 * alone + 0.05
    assert served.log() == ""
