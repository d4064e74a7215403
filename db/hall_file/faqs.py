"""The questions that people often ask, as a hall file answers them, checked to the line."""

from db.hall_file import form
from db.hall_file.checks import check_once
from runtime.message import Message
from runtime.toml_file import TomlFile, did_you_mean
from tickets.hall import Faq


def check_faqs(file: TomlFile, written: form.File) -> None:
    """Refuse two questions of one code, and services of a question that the hall does not have."""
    check_once(file, "faq", "code", [faq.code for faq in written.faq])
    codes = [service.code for service in written.services]
    for n, faq in enumerate(written.faq):
        for code in faq.services:
            if code not in codes:
                problem = Message("faq '{faq}': no service '{code}'", faq=faq.code, code=code)
                raise file.error(("faq", n, "services"), problem, did_you_mean(code, codes))


def faq_of(written: form.FaqTable) -> Faq:
    """The question of a table of the file; a service or word that stands twice counts once."""
    return Faq(
        code=written.code,
        questions=written.question.by_language(),
        answers=written.answer.by_language(),
        services=tuple(dict.fromkeys(written.services)),
        keywords=tuple(dict.fromkeys(written.keywords)),
    )
