"""Counters as people are sent to them."""

from collections.abc import Collection, Iterable, Mapping


def numbers_in_short(numbers: Iterable[int]) -> str:
    """Counter numbers as people say them: ``1, 3-6``."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)


def places(numbers: Collection[int], names: Mapping[int, str], numbered: str) -> tuple[str, ...]:
    """Counters as people look for them: those without a name by ``numbered``, the others by theirs.

    Several of one name are told once.
    """
    rest = [number for number in numbers if number not in names]
    own = dict.fromkeys(names[number] for number in sorted(numbers) if number in names)
    return (*([numbered.format(numbers=numbers_in_short(rest))] if rest else ()), *own)
