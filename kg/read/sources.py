"""Paths, folders, patterns and ``-`` as a sorted list of the files to read."""

# Paths stay strings here: abspath leaves links alone where Path.resolve follows them, so that an id
# has the names that the user sees, and a Path for each of a million files costs more than its stat.
# ruff: noqa: PTH100, PTH112, PTH116, PTH119, PTH120, PTH207

from __future__ import annotations

import glob
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from kg.errors import InputError

METADATA_NAME = "metadata.csv"
STDIN = "-"
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read, or the standard input, and the names it goes by."""

    path: str
    """What to open; also what messages call it, as the user gave it."""
    id: str
    """The id of its article if it gives none itself: ``seeds/003.txt``; empty for the input."""
    name: str
    """Relative to the folder given, as records name it: ``003.txt``."""
    inside: bool = False
    """Found in a folder, not given itself."""

    @property
    def shown(self) -> str:
        """The path in characters that can be printed and stored."""
        return _printable(self.path)


def find_sources(paths: Iterable[str | Path]) -> tuple[list[Source], list[InputError]]:
    """The files below the paths, sorted by id, and what could not be found.

    A file reached in two ways is there once, under the outermost of the folders given.  Hidden
    files and ``metadata.csv`` are left out.
    """
    found: dict[str, Source] = {}
    flaws: list[InputError] = []
    for given in dict.fromkeys(os.fspath(path) for path in paths):
        for item in _expand(given):
            if isinstance(item, InputError):
                flaws.append(item)
                continue
            place = item.path if item.path == STDIN else os.path.abspath(item.path)
            if place not in found or len(found[place].id) < len(item.id):
                found[place] = item
    return sorted(found.values(), key=lambda source: (source.id, source.path)), flaws


def _expand(given: str) -> Iterator[Source | InputError]:
    if given == STDIN:
        yield Source(STDIN, "", STDIN)
    elif os.path.lexists(given):
        yield from _file_or_folder(given)
    elif glob.has_magic(given) and "\0" not in given:
        yield from _pattern(given)
    else:
        reason = "no such file or folder; check the spelling and the working directory"
        yield InputError(_printable(given), reason)


def _file_or_folder(given: str) -> Iterator[Source | InputError]:
    if os.path.isdir(given):
        yield from _folder(given)
    elif os.path.basename(given) != METADATA_NAME:
        yield _source(given, os.path.dirname(os.path.abspath(given)), os.path.basename(given))


def _pattern(given: str) -> Iterator[Source | InputError]:
    """What the shell would have made of the pattern, and ``**`` for folders at any depth."""
    # For a folder that is not there, glob gives the part before ``**`` itself.
    matches = sorted(filter(os.path.lexists, glob.glob(given, recursive=True)))
    if not matches:
        reason = "no file or folder matches this pattern; check the spelling"
        yield InputError(_printable(given), reason)
    for match in matches:
        yield from _file_or_folder(match)


def _folder(given: str) -> Iterator[Source | InputError]:
    top = os.path.abspath(given)
    empty = True
    for path, name in _walk(given):
        empty = False
        if isinstance(name, InputError):
            yield name
        else:
            yield replace(_source(path, top, name), inside=True)
    if empty:
        yield InputError(_printable(given), "holds no file to read; put articles in it")


def _source(path: str, folder: str, name: str) -> Source:
    name = _printable(name.replace(os.sep, "/"))
    above = _printable(os.path.basename(folder))
    return Source(path, f"{above}/{name}" if above else name, name)


def _walk(top: str) -> Iterator[tuple[str, str | InputError]]:
    """Each file below the folder with its name from there, or a folder that cannot be listed.

    Links to folders are followed; a folder reached twice, as in a loop of links, is read once.
    """
    seen = set()
    waiting = [(top, "")]
    while waiting:
        folder, prefix = waiting.pop()
        try:
            status = os.stat(folder)
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name, reverse=True)
        except OSError as error:
            reason = f"cannot be listed ({error.strerror}); check its permissions"
            yield folder, InputError(_printable(folder), reason)
            continue
        if (status.st_dev, status.st_ino) in seen:
            continue
        seen.add((status.st_dev, status.st_ino))
        for entry in entries:
            if entry.name.startswith(".") or entry.name == METADATA_NAME:
                continue
            if entry.is_dir():
                waiting.append((entry.path, f"{prefix}{entry.name}{os.sep}"))
            else:
                yield entry.path, prefix + entry.name


def _printable(name: str) -> str:
    """The name with U+FFFD for bytes that are no UTF-8 and for control characters.

    Such a name can be stored, and a message that has it stays one line.
    """
    return _CONTROLS.sub("\ufffd", os.fsencode(name).decode("utf-8", "replace"))
