"""A hall file's ``[rating]``: what makes no sense of it is found at its line."""

from msgspec.structs import asdict

from db.hall_file import form
from runtime.message import Message
from runtime.toml_file import TomlFile
from tickets.rating_reasons import DEFAULT_REASONS
from tickets.ratings import CaseClocks, Grade, RatingRule, Reason

MOST = 8
"""Reasons beside one grade: as many as a phone shows without much scrolling."""


def check_reasons(file: TomlFile, rating: form.RatingTable) -> None:
    """Refuse two reasons of one code, a grade that stands twice, and too many beside a grade."""
    codes: set[str] = set()
    counts = dict.fromkeys(Grade, 0)
    for n, reason in enumerate(rating.reason or ()):
        place = ("rating", "reason", n)
        if reason.code in codes:
            problem = Message("a second reason with code '{code}'", code=reason.code)
            raise file.error((*place, "code"), problem, Message("give each reason its own code"))
        codes.add(reason.code)
        if len(set(reason.grades)) < len(reason.grades):
            problem = Message("a grade stands twice")
            raise file.error((*place, "grades"), problem, Message("name each once"))
        for grade in reason.grades:
            counts[Grade(grade)] += 1
            if counts[Grade(grade)] > MOST:
                problem = Message(
                    "more than {most} reasons beside grade {grade}", most=MOST, grade=grade
                )
                raise file.error(
                    (*place, "grades"), problem, Message("keep those that matter most")
                )


def rating_rule(written: form.RatingTable) -> RatingRule:
    """For how long people may rate, and by when cases are due."""
    bad, not_done = (CaseClocks(**asdict(each)) for each in (written.bad, written.not_done))
    return RatingRule(written.days, bad, not_done, written.ask_seconds)


def reasons_of(written: form.RatingTable) -> tuple[Reason, ...]:
    """The file's reasons, or the product's where it has none; an empty list is none at all."""
    if written.reason is None:
        return DEFAULT_REASONS
    return tuple(
        Reason(each.code, tuple(map(Grade, each.grades)), each.text.by_language())
        for each in written.reason
    )
