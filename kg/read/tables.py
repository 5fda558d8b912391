"""The ``metadata.csv`` files beside articles: columns file, title, publisher, published, url."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterator
from pathlib import Path

from kg.errors import InputError
from kg.read.decode import decode
from kg.read.metadata import NOTHING_KNOWN, Metadata, from_strings, settled
from kg.read.sources import METADATA_NAME, Source

_NO_FILE_COLUMN = (
    "has no column 'file', so it is left out; begin it with the line "
    "file,title,publisher,published,url"
)


class Tables:
    """What the tables beside the files say; each is read once, when a file first needs it."""

    def __init__(self) -> None:
        self._tables: dict[str, dict[str, Metadata]] = {}

    def about(self, source: Source) -> tuple[Metadata, list[InputError]]:
        """What the tables say about the file, and the flaws of tables now read for the first time.

        A table counts in its own folder and below, up to the folder that the user gave; of two that
        know a value, the one nearer to the file counts.
        """
        found, flaws = NOTHING_KNOWN, []
        for folder, name in _above(source):
            table = self._tables.get(folder)
            if table is None:
                table, new_flaws = read_table(Path(folder, METADATA_NAME))
                self._tables[folder] = table
                flaws += new_flaws
            found = found.over(table.get(name, NOTHING_KNOWN))
        return found, flaws

    def is_note(self, source: Source) -> bool:
        """Whether the file is no article but somebody's notes beside them.

        That is a Markdown file in a folder whose table names the articles, and not this file.
        """
        if not source.inside or not source.name.lower().endswith(".md"):
            return False
        above = [(self._tables.get(folder, {}), name) for folder, name in _above(source)]
        return any(table for table, _ in above) and not any(name in table for table, name in above)


def _above(source: Source) -> Iterator[tuple[str, str]]:
    """Each folder from that of the file up to the one given, and the file's name from there."""
    folder, name = source.path, ""
    for _ in range(source.name.count("/") + 1):
        folder, last = os.path.split(folder)
        name = f"{last}/{name}" if name else last
        yield folder, name


def read_table(path: Path) -> tuple[dict[str, Metadata], list[InputError]]:
    """The metadata by file, relative to the table's folder, and what is wrong with the table.

    A table that is not there is an empty one; an empty cell is unknown.
    """
    table: dict[str, Metadata] = {}
    flaws: list[InputError] = []
    try:
        text = decode(path.read_bytes(), str(path)).text
        for line, values in _rows(text, path):
            flaws += _take(values, f"{path}, line {line}", path.parent, table)
    except FileNotFoundError:
        pass
    except OSError as error:
        flaws.append(InputError(str(path), f"cannot be read ({error.strerror})"))
    except csv.Error as error:
        flaws.append(InputError(str(path), f"is no CSV from here on ({error}); mend its quotes"))
    except InputError as error:
        flaws.append(error)
    return table, flaws


def _rows(text: str, path: Path) -> Iterator[tuple[int, dict[str, str] | None]]:
    """Each row as column → cell with its line; None for a row with more cells than columns."""
    header = text.partition("\n")[0]
    # Spreadsheets write semicolons where the comma is the decimal sign, and tabs when asked.
    delimiter = max(",;\t", key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    columns = [name.strip().lower() for name in next(reader, [])]
    if "file" not in columns:
        raise InputError(str(path), _NO_FILE_COLUMN)
    for cells in reader:
        if any(cell.strip() for cell in cells):
            too_many = any(cell.strip() for cell in cells[len(columns) :])
            row = dict(zip(columns, map(str.strip, cells), strict=False))
            yield reader.line_num, None if too_many else row


def _take(
    values: dict[str, str] | None, where: str, folder: Path, table: dict[str, Metadata]
) -> list[InputError]:
    """The flaws of a row; what it says goes into the table."""
    if values is None:
        reason = "has more cells than the first line, so it is left out; put quotes around commas"
        return [InputError(where, reason)]
    file = os.path.normpath(values["file"]).replace(os.sep, "/") if values.get("file") else ""
    if not file:
        return [InputError(where, "names no file, so it is left out; fill in the column 'file'")]
    if not (folder / file).is_file():
        reason = f"there is no file {file!r} here; correct the name or remove the row"
        return [InputError(where, reason)]
    if file in table:
        return [InputError(where, f"names {file!r} again; the first row counts, remove this one")]
    table[file], flaws = settled(from_strings({k: v for k, v in values.items() if v}), where)
    return list(flaws)
