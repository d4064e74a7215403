"""What the pages after a visit call grades and aspects, and what is to be put right."""

from tickets.errors import BadPhone
from tickets.rating_errors import NothingTold, TextTooLong
from tickets.ratings import Grade
from web.texts import Words, say

GRADES = {
    Grade.VERY_SATISFIED: say("Very satisfied"),
    Grade.SATISFIED: say("Satisfied"),
    Grade.RATHER_SATISFIED: say("Fairly satisfied"),
    Grade.DISSATISFIED: say("Dissatisfied"),
    Grade.VERY_DISSATISFIED: say("Very dissatisfied"),
}
"""The five grades in words, in the order in which they stand."""

ASPECTS = {
    "attitude": say("The officer’s attitude"),
    "efficiency": say("Efficiency"),
    "environment": say("The hall"),
}
"""Field of a form -> what else may be graded."""


TypedWrong = BadPhone | TextTooLong | NothingTold
TYPED_WRONG = (BadPhone, TextTooLong, NothingTold)
"""What a person can put right in the form before them."""


def problem_words(words: Words, problem: TypedWrong) -> str:
    """What is to be put right, and how."""
    match problem:
        case BadPhone():
            return words("This telephone number cannot be right: 7 to 15 digits, please.")
        case TextTooLong():
            return words("That is too long: {most} characters can be kept.", most=problem.most)
        case _:
            return words("Please say in a few words what could not be done.")
