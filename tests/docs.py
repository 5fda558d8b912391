"""Parsed texts written by hand, one token a word, so that a rule is proved without a model.

A token is ``word/TAG/dependency/head`` with a Penn Treebank tag; the tokens stand in order:

    Lin/NNP/nsubj/said said=say/VBD/ROOT that/IN/mark/left he/PRP/nsubj/left
    left=leave/VBD/ccomp/said ./././said

- ``said=say`` gives the lemma where it is not the word in small letters.
- The head is named by its word, or by its distance (``+2``, ``-1``) where the word stands twice;
  of several the nearest is meant.  A root has none.
- A fifth part is the entity label; neighbours with the same label are one entity:
  ``Lin/NNP/compound/Jian/PERSON Jian/NNP/nsubj/said/PERSON``.
- ``./././said`` is short for punctuation: the dependency ``.`` means ``punct``.
- ``||`` ends a paragraph.

Blanks between words, coarse parts of speech and the bounds of sentences follow from these.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from spacy.lang.en.lex_attrs import LEX_ATTRS as ENGLISH
from spacy.lang.lex_attrs import LEX_ATTRS
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from kg.extract.attribution.attribution import Attribution, Range
from kg.extract.attribution.reading import Reading

POS = {
    "CC": "CCONJ",
    "CD": "NUM",
    "DT": "DET",
    "EX": "PRON",
    "IN": "ADP",
    "MD": "AUX",
    "POS": "PART",
    "PRP$": "PRON",
    "TO": "PART",
    "UH": "INTJ",
    "WRB": "ADV",
    "$": "SYM",
    "HYPH": "PUNCT",
    "_SP": "SPACE",
}
"""Coarse parts of speech of tags that `_pos` does not tell by their first letters."""

BY_START = {
    "NNP": "PROPN",
    "NN": "NOUN",
    "PRP": "PRON",
    "WP": "PRON",
    "WDT": "PRON",
    "JJ": "ADJ",
    "RB": "ADV",
    "RP": "ADP",
    "VB": "VERB",
}

_NO_BLANK_BEFORE = re.compile(r"[.,;:?!…%)”»’]|['’](?:s|re|ll|d|ve|m)?|n['’]t")
_NO_BLANK_AFTER = re.compile(r"[(“„«‘$€£]")


@dataclass(frozen=True, slots=True)
class _Token:
    word: str
    lemma: str
    tag: str
    dep: str
    head: str
    label: str


def doc(written: str) -> Doc:
    """The Doc of a text written as the module describes."""
    return _built(written)[0]


def reading(written: str) -> Reading:
    """The same as the finders take it, with its paragraphs."""
    return Reading(*_built(written))


def words(doc: Doc, span: Range | None) -> str:
    """The words of a token range; none of None."""
    return "" if span is None else doc[span[0] : span[1]].text


def joined(doc: Doc, spans: Iterable[Range]) -> str:
    """The words of several token ranges, parted by `` … ``."""
    return " … ".join(words(doc, span) for span in spans)


def told(doc: Doc, attribution: Attribution) -> tuple[str, str, str]:
    """The words of an attribution's sources, cue and content."""
    return (
        " + ".join(words(doc, source) for source in attribution.sources),
        words(doc, attribution.cue),
        joined(doc, attribution.contents),
    )


def _built(written: str) -> tuple[Doc, tuple[int, ...]]:
    tokens: list[_Token] = []
    starts = [0]
    for item in written.split():
        if item == "||":
            starts.append(len(tokens))
        else:
            tokens.append(_token(item))
    heads = [_head(tokens, i) for i in range(len(tokens))]
    built = Doc(
        Vocab(lex_attr_getters={**LEX_ATTRS, **ENGLISH}),  # what a word's letters tell, no model
        words=[t.word for t in tokens],
        spaces=[_blank_behind(tokens, i, starts) for i in range(len(tokens))],
        tags=[t.tag for t in tokens],
        pos=[_pos(t) for t in tokens],
        lemmas=[t.lemma for t in tokens],
        heads=heads,
        deps=[t.dep for t in tokens],
    )
    built.ents = _entities(built, tokens)
    return built, tuple(starts)


def _token(item: str) -> _Token:
    word, tag, dep, head, label = (*item.split("/"), "", "")[:5]
    word, _, lemma = word.partition("=")
    return _Token(
        word=word,
        lemma=lemma or (word if tag.startswith("NNP") else word.lower()),
        tag=tag,
        dep="punct" if dep == "." else dep,
        head=head,
        label=label,
    )


def _head(tokens: list[_Token], i: int) -> int:
    wanted = tokens[i].head
    if not wanted:
        assert tokens[i].dep == "ROOT", f"{tokens[i].word} needs a head"
        return i
    if re.fullmatch(r"[+-]\d+", wanted):
        return i + int(wanted)
    found = [j for j, token in enumerate(tokens) if token.word == wanted and j != i]
    assert found, f"{tokens[i].word} depends on {wanted}, which is not there"
    return min(found, key=lambda j: (abs(j - i), j))


def _pos(token: _Token) -> str:
    if token.tag in POS:
        return "SCONJ" if token.tag == "IN" and token.dep == "mark" else POS[token.tag]
    if token.tag.startswith("VB") and (token.dep in ("aux", "auxpass") or token.lemma == "be"):
        return "AUX"
    for start, pos in BY_START.items():
        if token.tag.startswith(start):
            return pos
    return "PUNCT"


def _blank_behind(tokens: list[_Token], i: int, starts: list[int]) -> bool:
    if i + 1 == len(tokens) or i + 1 in starts:
        return False
    word, after = tokens[i].word, tokens[i + 1].word
    if _NO_BLANK_AFTER.fullmatch(word) or _NO_BLANK_BEFORE.fullmatch(after):
        return False
    return "-" not in (word, after)


def _entities(built: Doc, tokens: list[_Token]) -> list[Span]:
    found: list[Span] = []
    start = 0
    for i in range(1, len(tokens) + 1):
        if i == len(tokens) or tokens[i].label != tokens[start].label:
            if tokens[start].label:
                found.append(Span(built, start, i, tokens[start].label))
            start = i
    return found
