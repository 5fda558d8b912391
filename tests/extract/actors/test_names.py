"""Names made comparable."""

from __future__ import annotations

import pytest

from kg.extract.actors.names import fold, slug


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Zelenskyy", "zelensky"),
        ("Zelenskiy", "zelensky"),
        ("Zelenskij", "zelensky"),
        ("Andrii Sybiha", "andry sybiha"),
        ("José  Ángel", "jose angel"),
        ("外交部", "外交部"),
        ("", ""),
    ],
)
def test_spellings_of_a_name_fold_together(name: str, expected: str) -> None:
    assert fold(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ministry of Foreign Affairs of China", "ministry-of-foreign-affairs-of-china"),
        ("Kim Jong-un", "kim-jong-un"),
        ("Teachers' Union", "teachers-union"),
        ("外交部 发言人", "外交部-发言人"),
        ("", "unnamed"),
    ],
)
def test_a_slug_is_never_empty_and_safe_in_an_iri(name: str, expected: str) -> None:
    assert slug(name) == expected
