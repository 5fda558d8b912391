"""Hold a file of predictions, or our own extraction, against a gold file."""

from __future__ import annotations

import contextlib
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from kg.build import extracted
from kg.errors import InputError
from kg.evaluate import attributions, statements
from kg.evaluate.attributions import AttributionScores
from kg.evaluate.statements import StatementScores
from kg.extract.extractor import find_method
from kg.model import Article
from kg.records import attributions as quotes_of

Entry = tuple[str, dict[str, Any]]
"""Where an object stands, and the object."""


def evaluate(
    gold: str | Path, against: str | Path | None = None, *, fast: bool = False
) -> AttributionScores | StatementScores:
    """The figures of predictions against gold, each with its 95 % interval.

    Args:
        gold: JSON Lines, one article each: ``{"id", "text", "quotes"}`` with annotated
            attributions, or ``{"id", "file", "statements"}`` with annotated statements.
        against: the predictions, in the form that ``kg extract`` prints: attributions for the
            one, statements for the other.  By default the gold texts are extracted now, as by
            ``kg extract --format attributions``.
        fast: extract without the transformer.

    Raises:
        InputError: a file cannot be read or is of another form; the gold file has statements and
            therefore no texts, and no predictions are given.
        ModelError: the model is missing or not the recorded one.
    """
    entries = _read(Path(gold))
    if not entries:
        raise InputError(str(gold), "holds no articles; name a gold file in JSON Lines")
    if "statements" in entries[0][1]:
        if against is None:
            raise InputError(
                str(gold),
                "holds statements without their articles' texts; extract those yourself and name "
                "the result, for example --against statements.jsonl",
            )
        return _statements(entries, _read(Path(against)))
    for place, entry in entries:
        _require(entry, place, text=str, quotes=list)
    texts = _by_id(entries)
    found = (
        _extracted(texts, fast)
        if against is None
        else _predicted(texts, _read(Path(against)), str(against))
    )
    return attributions.score(list(_scored(entries, found)))


def _scored(
    entries: Sequence[Entry], found: Mapping[str, Sequence[Mapping[str, Any]]]
) -> Iterator[tuple[str, Sequence[Mapping[str, Any]], Sequence[Mapping[str, Any]]]]:
    """Text, gold and prediction of each article, where both are spans of the text."""
    for place, entry in entries:
        predicted = found.get(entry["id"], ())
        for whose, quotes in (("gold", entry["quotes"]), ("predicted", predicted)):
            try:
                attributions.count(entry["text"], quotes, ())
            except (ValueError, TypeError, KeyError, AttributeError) as error:
                raise InputError(
                    place, f"the {whose} attributions are no spans of its text ({error!r})"
                ) from error
        yield entry["text"], entry["quotes"], predicted


def _extracted(texts: Mapping[str, str], fast: bool) -> dict[str, list[Mapping[str, Any]]]:
    """Our own attributions of these texts, all of them however unsure."""
    articles = (Article(id_, text, f"#{id_}", reader="jsonl") for id_, text in texts.items())
    found = {}
    for facts in extracted(articles, find_method(fast=fast, least=0.0)):
        if isinstance(facts, InputError):
            raise facts
        found[facts.article.id] = quotes_of(facts)["quotes"]
    return found


def _predicted(
    texts: Mapping[str, str], entries: Sequence[Entry], where: str
) -> dict[str, Sequence[Mapping[str, Any]]]:
    """The attributions of a file, by article."""
    found = {}
    for place, entry in entries:
        _require(entry, place, quotes=list)
        text = texts.get(entry["id"])
        if text is None:
            raise InputError(place, f"the gold file has no article {entry['id']!r}")
        if entry.get("text", text) != text:
            raise InputError(place, "its text is not that of the gold file; offsets would mislead")
        found[entry["id"]] = entry["quotes"]
    _by_id(entries)
    return found


def _statements(entries: Sequence[Entry], predicted: Sequence[Entry]) -> StatementScores:
    by_file: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for place, entry in predicted:
        _require(entry, place, source=str, content=list)
        by_file[entry["source"].rpartition("/")[2]].append(entry)
    for place, entry in entries:
        _require(entry, place, file=str, statements=list)
    return statements.score([(e["statements"], by_file[e["file"]]) for _, e in entries])


def _by_id(entries: Sequence[Entry]) -> dict[str, str]:
    """The texts by article, where no two articles have one id."""
    texts: dict[str, str] = {}
    for place, entry in entries:
        _require(entry, place, id=str)
        if entry["id"] in texts:
            raise InputError(place, f"a second article with the id {entry['id']!r}; keep one")
        texts[entry["id"]] = entry.get("text", "")
    return texts


def _require(entry: Mapping[str, Any], place: str, **kinds: type) -> None:
    for key, kind in kinds.items():
        if not isinstance(entry.get(key), kind):
            what = "string" if kind is str else "list"
            raise InputError(place, f'has no {what} under "{key}"; see kg evaluate --help')


def _read(file: Path) -> list[Entry]:
    """The objects of a JSON Lines file with their places; of a file of one object, that one."""
    found = []
    try:
        whole = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(str(file), f"cannot be read ({error})") from error
    lines = whole.split("\n")
    if len(lines) > 2:  # one object over several lines is as kg annotate writes it
        with contextlib.suppress(ValueError, RecursionError):
            one = json.loads(whole)
            if isinstance(one, dict):
                return [(str(file), one)]
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        place = f"{file}, line {number}"
        try:
            entry = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise InputError(place, f"is not JSON ({error}); write one object a line") from error
        if not isinstance(entry, dict):
            raise InputError(place, "is no JSON object; write one object a line")
        found.append((place, entry))
    return found
