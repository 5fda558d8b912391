"""The tree of errors is the one that is drawn, and an error goes where it is sent."""

from __future__ import annotations

import copy
import pickle
import re

import pytest

import kg.errors
from kg.errors import InputError, KgError


def drawn() -> dict[str, tuple[int, str]]:
    """The names in the drawing with their depth, and what is said of them."""
    lines = (kg.errors.__doc__ or "").splitlines()
    matches = (re.fullmatch(r"([│ ├└─]*)([A-Z]\w*Error)(?:\s+(.*))?", line) for line in lines)
    return {m[2]: (len(m[1]) // 4, m[3] or "") for m in matches if m}


def real(kind: type[BaseException], depth: int = 0) -> dict[str, int]:
    found = {kind.__name__: depth}
    for child in kind.__subclasses__():
        found |= real(child, depth + 1)
    return found


def test_the_drawing_is_the_tree() -> None:
    assert {name: depth for name, (depth, _) in drawn().items()} == real(KgError)
    assert next(iter(drawn())) == "KgError"
    assert all(told for name, (_, told) in drawn().items() if name != "KgError")


def test_the_root_is_an_ordinary_exception_and_every_error_has_a_docstring() -> None:
    assert KgError.__bases__ == (Exception,)
    for name in real(KgError):
        assert getattr(kg.errors, name).__doc__.splitlines()[0].endswith(".")


def test_an_input_error_names_the_source_and_the_reason() -> None:
    error = InputError("seeds/003.txt", "is empty; remove it")
    assert str(error) == "seeds/003.txt: is empty; remove it"
    assert (error.source, error.reason) == ("seeds/003.txt", "is empty; remove it")


@pytest.mark.parametrize("copied", [copy.copy, lambda e: pickle.loads(pickle.dumps(e))])
def test_an_error_survives_the_way_from_a_worker_process(copied: object) -> None:
    assert callable(copied)
    error = copied(InputError("a: b.txt", "is: empty"))
    assert (error.source, error.reason, str(error)) == (
        "a: b.txt",
        "is: empty",
        "a: b.txt: is: empty",
    )
