"""A secret token in a table: found by its first half, compared by its second in constant time.

A look-up by the whole token would be as fast as the index finds how much of a guess is right, and
so could tell it. Half a token finds nothing: the other 66 bits are left to be guessed.
"""

import hmac

from sqlalchemy import Column, ColumnElement, func, literal_column

KEY = 11
"""As many characters of a token as its index holds: 66 of some 128 bits."""


def key_of(token: Column[str]) -> ColumnElement[str]:
    """The half of a token that is looked up; of its index, and of whoever asks by it.

    The numbers stand in the SQL: with bound ones SQLite would not take the index.
    """
    return func.substr(token, literal_column("1"), literal_column(str(KEY)))


def has_key(token: Column[str], guess: str) -> ColumnElement[bool]:
    """True of the rows whose token begins as the guess does."""
    return key_of(token) == guess[:KEY]


def is_same(token: str, guess: str) -> bool:
    """Whether a guess is the token, in a time that does not tell how much of it is right."""
    return hmac.compare_digest(token.encode(), guess.encode())
