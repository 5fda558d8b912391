"""Finding files: ids agree however a file is reached, and what is not there is a value."""

from pathlib import Path

import pytest

from kg.read.sources import Source, find_sources


def make(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory ``work`` with a folder ``news`` of articles."""
    work = tmp_path / "work"
    make(work / "news", "b.txt", "a.txt", "sub/c.txt", "metadata.csv", ".hidden.txt", ".git/x.txt")
    monkeypatch.chdir(work)
    return work


def ids(*paths: str | Path) -> list[str]:
    found, flaws = find_sources(paths)
    assert flaws == []
    return [source.id for source in found]


def flaws(*paths: str) -> list[str]:
    found, errors = find_sources(paths)
    assert found == []
    return [str(error) for error in errors]


def test_a_folder_is_all_its_files_but_the_hidden_ones_and_the_table(here: Path) -> None:
    assert find_sources(["news"]) == (
        [
            Source("news/a.txt", "news/a.txt", "a.txt", inside=True),
            Source("news/b.txt", "news/b.txt", "b.txt", inside=True),
            Source("news/sub/c.txt", "news/sub/c.txt", "sub/c.txt", inside=True),
        ],
        [],
    )


def test_ids_agree_however_a_folder_is_written(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = ["news/a.txt", "news/b.txt", "news/sub/c.txt"]
    for way in ("news", "news/", "./news", "../work/news", here / "news"):
        assert ids(way) == expected
    monkeypatch.chdir(here / "news")
    assert ids(".") == expected
    monkeypatch.chdir(here / "news" / "sub")
    assert ids("..") == expected


def test_a_file_given_directly_has_the_id_that_it_has_in_its_folder(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert find_sources(["news/a.txt"]) == ([Source("news/a.txt", "news/a.txt", "a.txt")], [])
    monkeypatch.chdir(here / "news")
    assert ids("a.txt") == ["news/a.txt"]


def test_a_pattern_is_expanded_as_a_shell_would(here: Path) -> None:
    assert ids("news/*.txt") == ["news/a.txt", "news/b.txt"]
    assert ids("news/[ab]*") == ["news/a.txt", "news/b.txt"]
    assert ids("news/**/c*") == ["sub/c.txt"]
    assert ids("n*") == ["news/a.txt", "news/b.txt", "news/sub/c.txt"]


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(here: Path) -> None:
    make(here, "q[1].txt", "q1.txt")
    assert ids("q[1].txt") == ["work/q[1].txt"]


def test_a_file_reached_twice_is_there_once_under_the_outermost_folder(here: Path) -> None:
    expected = ["news/a.txt", "news/b.txt", "news/sub/c.txt"]
    assert ids("news/sub/c.txt", "news/sub", "news", "news/**") == expected
    assert ids("news", "./news/a.txt", "news/*.txt") == expected


def test_the_order_of_the_paths_does_not_count(here: Path) -> None:
    make(here, "more/z.txt")
    assert ids("news", "more") == ids("more", "news")


def test_a_table_given_directly_is_no_article(here: Path) -> None:
    assert ids("news/metadata.csv", "news/a.txt") == ["news/a.txt"]


def test_standard_input_is_a_source_of_its_own(here: Path) -> None:
    assert find_sources(["-", "-"]) == ([Source("-", "", "-")], [])


def test_links_are_followed_and_a_loop_of_links_ends(here: Path, tmp_path: Path) -> None:
    make(tmp_path / "store", "d.txt")
    (here / "news" / "link").symlink_to(tmp_path / "store")
    (here / "news" / "loop").symlink_to(here / "news")
    assert ids("news") == ["news/a.txt", "news/b.txt", "news/link/d.txt", "news/sub/c.txt"]


def test_a_name_that_is_no_utf_8_becomes_one_that_can_be_stored(here: Path) -> None:
    name = b"caf\xe9.txt".decode("utf-8", "surrogateescape")
    (here / name).write_text("x")
    source = find_sources([name])[0][0]
    assert (source.path, source.id, source.name, source.shown) == (
        name,
        "work/caf\ufffd.txt",
        "caf\ufffd.txt",
        "caf\ufffd.txt",
    )


@pytest.mark.parametrize("path", ["nope", "", "news/a.txt/x", "a\0b", "x" * 300])
def test_a_path_that_does_not_exist_is_a_flaw(here: Path, path: str) -> None:
    reason = "no such file or folder; check the spelling and the working directory"
    assert flaws(path) == [f"{path}: {reason}".replace("\0", "\ufffd")]


def test_a_pattern_without_a_match_is_a_flaw(here: Path) -> None:
    reason = "no file or folder matches this pattern; check the spelling"
    assert flaws("news/*.pdf", "nowhere/**") == [f"news/*.pdf: {reason}", f"nowhere/**: {reason}"]


def test_a_folder_without_files_is_a_flaw(here: Path) -> None:
    (here / "empty" / "deeper").mkdir(parents=True)
    make(here, "empty/metadata.csv")
    assert flaws("empty") == ["empty: holds no file to read; put articles in it"]


def test_a_folder_that_cannot_be_listed_is_a_flaw(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr("kg.read.sources.os.scandir", refuse)
    assert flaws("news") == ["news: cannot be listed (Permission denied); check its permissions"]
