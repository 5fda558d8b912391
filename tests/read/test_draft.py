"""What every reader asks of a text."""

import pytest

from kg.errors import InputError
from kg.read.draft import require_text, whole


@pytest.mark.parametrize("text", ["", " \n\t", "\xa0\u3000"])
def test_a_blank_text_is_refused(text: str) -> None:
    with pytest.raises(InputError) as caught:
        require_text(text, "a.txt", 10)
    assert str(caught.value) == "a.txt: is empty; remove it, or save the article's text in it"


def test_a_text_of_just_the_limit_is_taken_and_one_more_refused() -> None:
    require_text("x" * 1000, "a.txt", 1000)
    with pytest.raises(InputError) as caught:
        require_text("x" * 1001, "a.txt", 1000)
    assert str(caught.value) == (
        "a.txt: has 1,001 characters, more than the limit of 1,000; "
        "raise it with --max-chars, or split the text"
    )


def test_lone_surrogates_are_replaced_one_for_one() -> None:
    assert whole("a\ud800b\udfff 😀") == "a\ufffdb\ufffd 😀"
