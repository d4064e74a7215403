"""Whether the questions of a hall file lead everybody to a service, found at the line if not."""

from collections.abc import Iterator, Mapping, Sequence

from runtime.message import Message
from runtime.toml_file import Place, TomlFile, did_you_mean
from tickets.hall import Question, Service

DEEPEST = 3
"""The most questions in a row: people who are asked more give up, or have forgotten the first."""


def check_questions(
    file: TomlFile, questions: Sequence[Question], services: Sequence[Service]
) -> None:
    """Refuse answers that lead nowhere, round in a circle or too far, and what is never asked.

    Raises:
        TomlFileError: with the line and what would be right.

    """
    _check_targets(file, questions, services)
    if not questions:
        return
    numbers = {question.code: n for n, question in enumerate(questions)}
    asked = set(_walk(file, questions, numbers, (questions[0].code,)))
    for code, n in numbers.items():
        if code not in asked:
            problem = Message(
                "no answer leads to the question '{code}', and it is not the first", code=code
            )
            remedy = Message('write then = "question:{code}" in an answer, or remove it', code=code)
            raise file.error(("question", n, "code"), problem, remedy)


def _check_targets(
    file: TomlFile, questions: Sequence[Question], services: Sequence[Service]
) -> None:
    codes = [question.code for question in questions]
    for n, question in enumerate(questions):
        for m, answer in enumerate(question.answers):
            place = ("question", n, "answer", m, "then")
            if answer.question is None:
                _check_service(file, place, answer.service or "", services)
            elif answer.question not in codes:
                remedy = did_you_mean(answer.question, codes)
                raise file.error(
                    place, Message("no question '{question}'", question=answer.question), remedy
                )


def _check_service(file: TomlFile, place: Place, code: str, services: Sequence[Service]) -> None:
    on_kiosk = [service.code for service in services if service.on_kiosk]
    if code in on_kiosk:
        return
    if any(service.code == code for service in services):
        problem = Message(
            "'{code}' is not on the kiosk, so nobody there can be led to it", code=code
        )
        raise file.error(place, problem, Message("possible are {names}", names=", ".join(on_kiosk)))
    raise file.error(place, Message("no service '{code}'", code=code), did_you_mean(code, on_kiosk))


def _walk(
    file: TomlFile,
    questions: Sequence[Question],
    numbers: Mapping[str, int],
    path: tuple[str, ...],
) -> Iterator[str]:
    """The codes of all that is asked from the end of ``path`` on."""
    n = numbers[path[-1]]
    yield path[-1]
    for m, answer in enumerate(questions[n].answers):
        if answer.question is not None:
            _check_step(file, ("question", n, "answer", m, "then"), path, answer.question)
            yield from _walk(file, questions, numbers, (*path, answer.question))


def _check_step(file: TomlFile, place: Place, path: tuple[str, ...], to: str) -> None:
    if to in path:
        problem = Message("it leads back to the question '{to}', round in a circle", to=to)
        raise file.error(
            place, problem, Message("let it lead to a service, or to another question")
        )
    if len(path) == DEEPEST:
        problem = Message(
            "'{to}' would be question {value} in a row ({names})",
            to=to,
            value=DEEPEST + 1,
            names=", ".join(path),
        )
        raise file.error(
            place,
            problem,
            Message("ask at most {deepest}; let it lead to a service", deepest=DEEPEST),
        )
