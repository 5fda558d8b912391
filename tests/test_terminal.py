"""What the commands share: the progress line, a build in one line, parameters of a query."""

from __future__ import annotations

import io
import json
import sys

import click
import pytest

from kg.build import Progress, Report
from kg.errors import InputError, KgError
from kg.kinds import FindingKind
from kg.terminal import (
    brief,
    brief_event,
    pairs,
    print_extracted,
    progress_line,
    query_text,
    tell_unread,
    told,
    writing,
)
from tests.facts import analysis, captured, reactions


class Terminal(io.StringIO):
    """A stream that says it is one."""

    def isatty(self) -> bool:
        return True


def test_a_build_in_one_line_and_what_it_left_open_in_another() -> None:
    everything = Report(added=2, replaced=1, unchanged=3, statements=40)
    everything.skipped.append(InputError("a.txt", "is empty"))
    assert told(everything, "kg-store", 1.84) == (
        "kg-store: 2 added, 1 replaced, 3 unchanged, 1 skipped; 40 statements extracted in 1.8 s"
    )
    everything.findings.update(
        {
            FindingKind.OTHER_LANGUAGE: 1,
            FindingKind.CUE_WITHOUT_CONTENT: 2,
            FindingKind.QUOTATION_WITHOUT_SOURCE: 3,
        }
    )
    assert told(everything, "kg-store", 1.84).splitlines()[1:] == [
        "left open: 3 quotations without a source, 2 cues without a content, 1 article in another "
        "language"
    ]
    assert told(Report(), "x", 0) == "x: nothing read; 0 statements extracted in 0.0 s"


@pytest.mark.parametrize(
    ("words", "given"),
    [
        ((), {}),
        (("--by", "China", "--about=Ukraine"), {"by": "China", "about": "Ukraine"}),
        (("--containing", "--", "--least=-1"), {"containing": "--", "least": "-1"}),
        (("--by=", "--about", ""), {"by": "", "about": ""}),
        (("--containing=a=b",), {"containing": "a=b"}),
        (("--by", "China", "--by", "Russia"), {"by": "Russia"}),
    ],
)
def test_parameters_of_a_query(words: tuple[str, ...], given: dict[str, str]) -> None:
    assert pairs(words) == given


@pytest.mark.parametrize("words", [("China",), ("--by",), ("--",), ("-b", "China"), ("--=x",)])
def test_what_is_no_parameter_is_refused(words: tuple[str, ...]) -> None:
    with pytest.raises(click.UsageError):
        pairs(words)


def test_a_query_is_told_from_a_name_and_a_file() -> None:
    sparql = "ASK { <https://example.org/a> ?p ?o }"
    for text in (sparql, "denials", "DESCRIBE <https://example.org/a>", sparql + " " * 5000):
        assert query_text(text) == text
    for text in ("mine.rq", "queries/mine", "a" * 5000, "a\0b.rq"):
        with pytest.raises(KgError, match=r"no such file|cannot be read as a query"):
            query_text(text)


def test_a_statement_without_speaker_and_target_in_a_row() -> None:
    from kg.records import records

    (*_, voice) = records(analysis())
    assert brief(voice) == ("?", "assertion", "", "“Nobody has shown us a contract.”",
                            "analysis.txt:165")  # fmt: skip


def test_an_event_in_a_row() -> None:
    from kg.records import events

    (capture,), (recruitment,) = events(captured()), events(reactions())
    assert brief_event(capture) == (
        "COERCE/seize", "capture – two Chinese citizens", "alleged", "", "Donetsk",
        "captured.txt:105",
    )  # fmt: skip
    assert brief_event({**recruitment, "mode": None, "country": "RU"}) == (
        "MOBILIZE", "Russia – recruit – some 3,000 foreigners", "happened", "2022-02-01", "RU",
        "reactions.txt:354",
    )  # fmt: skip


def test_what_extract_prints_of_an_article(capsys: pytest.CaptureFixture[str]) -> None:
    from kg.records import attributions, events, records

    facts = captured()
    for form, expected in (
        ("statements", list(records(facts))),
        ("events", list(events(facts))),
        ("attributions", [attributions(facts)]),
    ):
        assert print_extracted([facts], form) == 1
        printed = capsys.readouterr().out.splitlines()
        assert [json.loads(line) for line in printed] == expected
    assert print_extracted([InputError("a.txt", "is empty"), facts], "facts") == 1
    told = capsys.readouterr()
    assert (told.out, told.err) == (facts.to_json() + "\n", "skipped a.txt: is empty\n")


def test_progress_is_shown_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "41")
    for stream, quiet in ((io.StringIO(), False), (Terminal(), True)):
        monkeypatch.setattr(sys, "stderr", stream)
        with progress_line(quiet) as step:
            step(Progress("a.txt", "added"))
        assert stream.getvalue() == ""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with progress_line(False) as step:
        step(Progress("a.txt", "added"))
        step(Progress("a-very-long-name-of-a-file.txt", "skipped"))
    _, first, second, blank, end = terminal.getvalue().split("\r")
    assert first == "1 articles, added: a.txt".ljust(40)
    assert second == "2 articles, skipped: a-very-long-name-of"
    assert (blank, end) == (" " * 40, "")


def test_a_file_that_cannot_be_written_is_named_and_a_closed_pipe_is_none() -> None:
    words = r"^x: cannot be written \(Is a directory\); name another"
    with pytest.raises(KgError, match=words), writing("x"):
        raise IsADirectoryError(21, "Is a directory")
    with pytest.raises(BrokenPipeError), writing("x"):
        raise BrokenPipeError


def test_articles_in_another_language_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    tell_unread(["de.txt"])
    assert capsys.readouterr().err == (
        "de.txt: is not in English; it is stored, and no statement read\n"
    )
