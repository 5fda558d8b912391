"""metadata.csv: what its rows say, which of several counts, and flaws by file and line."""

from pathlib import Path

import pytest

from kg.read.metadata import NOTHING_KNOWN, Metadata
from kg.read.sources import Source
from kg.read.tables import Tables, read_table

HEADER = "file,title,publisher,published,url\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sub").mkdir()
    for name in ("a.txt", "b.txt", "sub/c.txt"):
        (tmp_path / name).write_text("x")
    return tmp_path


def table(folder: Path, content: str | bytes) -> tuple[dict[str, Metadata], list[tuple[str, str]]]:
    """What a table says, and its flaws as the name behind the folder and the reason."""
    data = content.encode() if isinstance(content, str) else content
    (folder / "metadata.csv").write_bytes(data)
    found, flaws = read_table(folder / "metadata.csv")
    return found, [(f.source.removeprefix(f"{folder}/"), f.reason) for f in flaws]


def test_a_row_tells_what_its_cells_say_and_empty_cells_are_unknown(folder: Path) -> None:
    content = (
        HEADER + 'a.txt,"Beijing, ""No""",P,"April 9, 2025",https://e.org/a\n\n,,,,\nb.txt,,,,\n'
    )
    assert table(folder, content) == (
        {
            "a.txt": Metadata('Beijing, "No"', "P", "2025-04-09", "https://e.org/a"),
            "b.txt": NOTHING_KNOWN,
        },
        [],
    )


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbfFile;Title;Colour\r\na.txt;Caf\xc3\xa9\r\n",
        "file\ttitle\na.txt\tCafé\n".encode(),
        "title,file\nCafé, ./a.txt \n".encode("windows-1252"),
        "file,title\na.txt,Café".encode("utf-16"),
    ],
)
def test_tables_are_read_as_spreadsheets_write_them(folder: Path, content: bytes) -> None:
    assert table(folder, content) == ({"a.txt": Metadata(title="Café")}, [])


def test_a_table_that_is_not_there_is_empty(folder: Path) -> None:
    assert read_table(folder / "metadata.csv") == ({}, [])


def test_flawed_rows_are_named_by_line_and_the_others_count(folder: Path) -> None:
    rows = "a.txt,A,,someday,\nnope.txt,N\n,T,,,\na.txt,Again\nb.txt,China, Russia,P,2025,u,v\n"
    found, flaws = table(folder, HEADER + rows + "sub/c.txt,C\n")
    assert found == {"a.txt": Metadata(title="A"), "sub/c.txt": Metadata(title="C")}
    assert flaws == [
        (
            "metadata.csv, line 2",
            "published 'someday' is no date that can be read in one way only, so it counts as "
            "unknown; write it as 2025-04-09",
        ),
        (
            "metadata.csv, line 3",
            "there is no file 'nope.txt' here; correct the name or remove the row",
        ),
        ("metadata.csv, line 4", "names no file, so it is left out; fill in the column 'file'"),
        ("metadata.csv, line 5", "names 'a.txt' again; the first row counts, remove this one"),
        (
            "metadata.csv, line 6",
            "has more cells than the first line, so it is left out; put quotes around commas",
        ),
    ]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (
            "name,title\na.txt,A\n",
            "has no column 'file', so it is left out; begin it with the line "
            "file,title,publisher,published,url",
        ),
        (
            "",
            "has no column 'file', so it is left out; begin it with the line "
            "file,title,publisher,published,url",
        ),
        (
            HEADER + 'a.txt,"never closed\n',
            "is no CSV from here on (unexpected end of data); mend its quotes",
        ),
        (b"%PDF-1.7", "is a binary file (PDF); save its text as .txt or .html"),
    ],
)
def test_a_table_that_cannot_be_read_is_one_flaw(
    folder: Path, content: str | bytes, reason: str
) -> None:
    assert table(folder, content) == ({}, [("metadata.csv", reason)])


def test_a_table_that_is_a_folder_is_one_flaw(folder: Path) -> None:
    (folder / "metadata.csv").mkdir()
    found, flaws = read_table(folder / "metadata.csv")
    assert found == {}
    assert [flaw.reason for flaw in flaws] == ["cannot be read (Is a directory)"]


def test_the_nearer_table_counts_value_by_value_and_flaws_come_once(folder: Path) -> None:
    outer = "file,title,publisher\nsub/c.txt,Outer,P\nnope.txt,N\n"
    (folder / "metadata.csv").write_text(outer)
    (folder / "sub" / "metadata.csv").write_text("file,title\nc.txt,Inner\n")
    tables = Tables()
    below = Source(str(folder / "sub" / "c.txt"), "x/sub/c.txt", "sub/c.txt")
    found, flaws = tables.about(below)
    assert found == Metadata(title="Inner", publisher="P")
    assert [flaw.source for flaw in flaws] == [f"{folder}/metadata.csv, line 3"]
    assert tables.about(below) == (found, [])


def test_a_table_above_the_folder_given_does_not_count(folder: Path) -> None:
    (folder / "metadata.csv").write_text("file,title\nsub/c.txt,Outer\n")
    direct = Source(str(folder / "sub" / "c.txt"), "sub/c.txt", "c.txt")
    assert Tables().about(direct) == (NOTHING_KNOWN, [])
