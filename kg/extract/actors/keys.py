"""The facts of an article under the final keys of its actors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from kg.model import Article, ArticleFacts, Span


def with_final_keys(facts: ArticleFacts, keys: Mapping[str, str]) -> ArticleFacts:
    """The same facts with each actor's key as `Cast.final_keys` has it, wherever it stands."""
    if not keys:
        return facts
    renamed: ArticleFacts = _renamed(facts, keys)
    return replace(renamed, actors=tuple(sorted(renamed.actors, key=lambda actor: actor.key)))


def _renamed(value: Any, keys: Mapping[str, str]) -> Any:
    """``value`` with every string that is a key replaced; the article's own text is left alone."""
    if isinstance(value, str) and type(value) is str:
        return keys.get(value, value)
    if isinstance(value, tuple):
        return tuple(_renamed(item, keys) for item in value)
    if isinstance(value, (Article, Span)) or not is_dataclass(value) or isinstance(value, type):
        return value
    return replace(value, **{f.name: _renamed(getattr(value, f.name), keys) for f in fields(value)})
