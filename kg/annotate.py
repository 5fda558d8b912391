"""Gold files to correct by hand: what was extracted from an article, a statement a line.

``docs/annotation.md`` says what is annotated and how one decides; ``kg evaluate`` reads the file.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from kg.build import extract
from kg.errors import InputError
from kg.kinds import Mode, StatementType
from kg.model import ArticleFacts
from kg.read.articles import read_articles
from kg.read.metadata import NOTHING_KNOWN, Metadata
from kg.records import records

FIELDS = ("speakers", "country", "cue", "content", "mode", "type", "about", "target", "core")
"""What a statement in a gold file has, in the order in which it is written."""


def facts_of_one(
    path: str | Path, *, fast: bool = False, metadata: Metadata = NOTHING_KNOWN
) -> ArticleFacts:
    """The facts of the one article at a path.

    Raises:
        InputError: it cannot be read, or is not one article.
        ModelError: the model is missing or not the recorded one.
    """
    read = list(islice(read_articles([path], metadata=metadata), 2))
    if len(read) != 1:
        held = "several articles" if read else "no article"
        raise InputError(str(path), f"holds {held}; name the file of one")
    (found,) = extract(path, fast=fast, metadata=metadata)
    if isinstance(found, InputError):
        raise found
    return found


def gold(facts: ArticleFacts) -> dict[str, Any]:
    """What was extracted, as an entry of a gold file: id, file, checksum and statements."""
    article = facts.article
    statements = [
        {
            "speakers": [[speaker["label"]] for speaker in record["speakers"]],
            "country": next((s["country"] for s in record["speakers"]), None),
            "cue": record["cue"]["text"] if record["cue"] else None,
            "content": record["content"],
            "mode": record["mode"],
            "type": [record["type"]],
            "about": [actor["label"] for actor in record["about"]],
            "target": record["target"]["label"] if record["target"] else None,
            "core": record["reported_by"] is None,
        }
        for record in records(facts)
    ]
    name = article.source.rpartition("/")[2]
    return {"id": article.id, "file": name, "sha256": article.sha256, "statements": statements}


def text(entry: Mapping[str, Any]) -> str:
    """A gold entry as JSON with a line for each statement, so that an editor shows them well."""
    head = {key: value for key, value in entry.items() if key != "statements"}
    begin = json.dumps(head, ensure_ascii=False)[:-1]
    lines = (json.dumps(one, ensure_ascii=False) for one in entry["statements"])
    return f'{begin}, "statements": [\n' + ",\n".join(lines) + "\n]}\n"


def mended(entry: Mapping[str, Any], article: str) -> tuple[dict[str, Any], list[str]]:
    """A corrected entry with its spans where their words stand, and what is wrong with it.

    One who corrects a gold file changes the words of a content; the offsets follow from them: the
    nearest place of the article that has these words.

    Args:
        entry: an entry of a gold file; what is no list of statements is a fault.
        article: the article's text.
    """
    statements = entry.get("statements")
    if not isinstance(statements, list):
        return dict(entry), ['has no list under "statements"']
    faults: list[str] = []
    out = []
    for number, statement in enumerate(statements, 1):
        if not isinstance(statement, dict):
            faults.append(f"statement {number} is no object")
            continue
        out.append({**statement, "content": list(_placed(statement, article, number, faults))})
        faults += [f"statement {number} {fault}" for fault in _faults(statement)]
    return {**entry, "statements": out}, faults


def _placed(
    statement: Mapping[str, Any], article: str, number: int, faults: list[str]
) -> Iterator[Mapping[str, Any]]:
    spans = statement.get("content")
    if not isinstance(spans, list) or not spans:
        faults.append(f"statement {number} has no content")
        return
    for span in spans:
        words, start = span.get("text"), span.get("start", 0)
        if not isinstance(words, str) or not isinstance(start, int):
            faults.append(f'statement {number} has a span without "text" or with a wrong "start"')
            yield span
            continue
        at = _nearest(article, words, start)
        if at is None:
            faults.append(f"statement {number}: the article does not say {words!r}")
            yield span
        else:
            yield {"start": at, "end": at + len(words), "text": words}


def _nearest(article: str, words: str, start: int) -> int | None:
    """Where the words stand in the article, as near to ``start`` as may be."""
    before = article.rfind(words, 0, start + len(words))
    after = article.find(words, start)
    found = [at for at in (before, after) if at >= 0 and words]
    return min(found, key=lambda at: (abs(at - start), at), default=None)


def _faults(statement: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with a statement besides its content."""
    types = statement.get("type")
    known = set(StatementType)
    if not isinstance(types, list) or not types:
        yield "has no list of types"
    else:
        yield from (f"has an unknown type {one!r}" for one in types if one not in known)
    if statement.get("mode") not in set(Mode):
        yield f"has an unknown mode {statement.get('mode')!r}"
    speakers = statement.get("speakers")
    if not isinstance(speakers, list) or not all(isinstance(s, list) and s for s in speakers):
        yield "has speakers that are no lists of names"
    yield from (f"has an unknown field {key!r}" for key in statement if key not in FIELDS)


def check(file: Path, article: str) -> list[str]:
    """What is wrong with a gold file of one article; its offsets are mended in the file.

    Raises:
        InputError: the file cannot be read or written, or is no gold file.
    """
    try:
        held = file.read_text(encoding="utf-8")
        entry = json.loads(held)
        if not isinstance(entry, dict):
            raise ValueError("no JSON object")
        digest = hashlib.sha256(article.encode("utf-8", "surrogatepass")).hexdigest()
        if entry.get("sha256", digest) != digest:
            return [f"is of another text, that of {entry.get('file', '?')}; nothing was changed"]
        new, faults = mended(entry, article)
        if isinstance(entry.get("statements"), list) and text(new) != held:
            file.write_text(text(new), encoding="utf-8")
    except (OSError, ValueError) as error:
        raise InputError(
            str(file), f"is no gold file ({error}); make one with kg annotate ARTICLE -o {file}"
        ) from error
    return faults
