"""What is found by what people type."""

import pytest

from tickets.text_search import LONGEST, Searchable, SearchIndex

PHOTO = Searchable(
    ("要自己带照片吗？", "Do I need a photo?"), ("本大厅免费拍摄", "Taken here, free")
)
PASSPORT = Searchable(("护照丢了怎么办？", "I have lost my passport"), ("带身份证", "Bring a card"))
RENEWAL = Searchable(("身份证到期怎么换？", "Renewal of an identity card"), ("带旧身份证",))
RUSSIAN = Searchable(("Нужна ли фотография?",), ("Паспорт берут с собой",))
INDEX = SearchIndex([PHOTO, PASSPORT, RENEWAL, RUSSIAN])


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("照片", [0]),
        ("丢了护照", [1]),
        ("請問我的护照丢了怎么办", [1]),
        ("丢", [1]),
        ("ＰＨＯＴＯ", [0]),
        ("photos", [0]),
        ("Pass", [1]),
        ("фотографию", [3]),
        ("паспорта", [3]),
        ("паспорт", [3]),
        ("what about the card?", [2]),
        ("身份证", [2]),
        ("红烧肉", []),
        ("how do I cook rice", []),
        ("", []),
        ("？！ …", []),
        ("p", []),
    ],
)
def test_what_is_asked_after_is_found(asked: str, found: list[int]) -> None:
    """By pairs of Han, by beginnings and stems of words; nonsense finds nothing."""
    assert INDEX.search(asked) == found


def test_what_few_hold_says_more_than_what_many_hold() -> None:
    """The rare word decides, wherever it stands in the question."""
    index = SearchIndex([Searchable((f"card {word}",)) for word in ("lost", "found", "new", "old")])
    assert index.search("card old")[0] == 3
    assert index.search("old card")[0] == 3
    assert index.search("card") == [0, 1, 2, 3]


def test_what_is_found_only_in_passing_is_left_out() -> None:
    """Where a title is about it, a text that only names it is not shown; alone it is."""
    about, passing = Searchable(("Photos",)), Searchable(("Passports",), ("Bring photos",))
    assert SearchIndex([passing, about]).search("photos") == [1]
    assert SearchIndex([passing]).search("photos") == [0]


def test_whoever_asks_with_small_words_alone_is_answered_all_the_same() -> None:
    """A bare 怎么办 is looked for as it is; so is a bare "where"."""
    assert INDEX.search("怎么办") == [1, 2]
    assert SearchIndex([PHOTO, Searchable(("Where is it?",))]).search("where") == [1]


def test_a_very_long_question_is_read_to_its_limit() -> None:
    """What comes after it costs nothing and finds nothing."""
    assert INDEX.search("啊" * LONGEST + "护照") == []
    assert INDEX.search("护照" + "啊" * 10_000) == [1]


def test_nothing_is_found_where_there_is_nothing() -> None:
    """A hall without questions and answers finds none."""
    assert SearchIndex([]).search("护照") == []
