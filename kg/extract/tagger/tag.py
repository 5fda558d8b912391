"""Attributions of a parsed article, by the transformer (default) or the CRF (fast)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from kg.errors import ModelError
from kg.extract.tagger import rules
from kg.extract.tagger.calibration import confidence, evidence
from kg.extract.tagger.crf import ChainModel
from kg.extract.tagger.decode import Posterior, best_path
from kg.extract.tagger.labels import OPENS, Group, Label, TokenSpan, decode
from kg.extract.tagger.tokens import Words, words_of
from kg.extract.tagger.transformer import Transformer
from kg.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

Floats = npt.NDArray[np.float32]
_NUMBERS = ("crf", "transformer", "opening", "temper", "keep")
CRF, SETTINGS = "attribution-crf.npz", "attribution.json"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who (source), by which words (cue), is reported to hold what (content)."""

    source: tuple[Span, ...]
    """Empty where the text names none."""
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    """In the order of the text; discontinuous content is several spans."""
    confidence: float
    """The probability that content and source are right."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How a mode weighs the models, and how it turns evidence into confidence."""

    crf: float
    """Weight of the CRF's scores; 0 in the default mode, where it is not loaded."""
    transformer: float
    """Weight of the transformer's scores; 0 in the fast mode."""
    opening: float
    """What is added to the score of labels that open an attribution, so that more are found."""
    temper: float
    """What scores are multiplied by before probabilities are taken: trained models are too sure."""
    keep: float
    """Attributions with a confidence below this are dropped."""
    calibration: tuple[float, ...]
    """Weights of the evidence (``confidence.EVIDENCE``)."""

    @classmethod
    def from_json(cls, held: Mapping[str, Any]) -> Settings:
        """The settings of one mode; KeyError or TypeError where one is missing or amiss."""
        numbers = {name: float(held[name]) for name in _NUMBERS}
        return cls(**numbers, calibration=tuple(float(w) for w in held["calibration"]))


@dataclass(frozen=True, slots=True)
class Tagged:
    """What the models found in an article, in words."""

    words: Words
    groups: tuple[Group, ...]
    confidence: tuple[float, ...]
    posterior: Posterior


@dataclass(frozen=True, slots=True)
class Tagger:
    """The models of one mode."""

    settings: Settings
    crf: ChainModel | None
    transformer: Transformer | None

    @classmethod
    def load(cls, folder: Path, fast: bool = False) -> Tagger:
        """The models in a folder; the fast mode does without the transformer.

        Raises:
            ModelError: a file is missing or is no such model.
        """
        mode = "fast" if fast else "default"
        try:
            held = json.loads((folder / SETTINGS).read_text(encoding="utf-8"))
            settings = Settings.from_json(held[mode])
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise ModelError(
                f"{folder / SETTINGS}: not an attribution model ({error}); reinstall whosaid-kg"
            ) from error
        transformer = None if fast else Transformer.load(folder)
        crf = ChainModel.load(folder / CRF) if settings.crf else None
        return cls(settings, crf, transformer)

    def tag(
        self, doc: Doc, paragraphs: Sequence[tuple[int, int]] | None = None
    ) -> list[Attribution]:
        """The attributions of a parsed article, in the order of the text.

        ``doc`` needs tags, lemmas and the parse.  ``paragraphs`` are character offsets; text
        outside of them is not read.  By default a paragraph is a line.
        """
        found = self.find(words_of(doc, paragraphs))
        text = doc.text  # made anew at every look
        return [
            _attribution(group, sure, found.words, text)
            for group, sure in zip(found.groups, found.confidence, strict=True)
        ]

    def find(self, words: Words) -> Tagged:
        """The attributions in terms of words, with the probabilities behind them."""
        scores, steps = self.scores(words)
        settings = self.settings
        labels = best_path(scores, steps)
        post = Posterior.of(scores * settings.temper, steps * settings.temper)
        groups = decode(labels)
        values = evidence(groups, labels, post)
        sure = [confidence(v, settings.calibration) for v in values]
        kept = [i for i, c in enumerate(sure) if c >= settings.keep]
        return Tagged(words, tuple(groups[i] for i in kept), tuple(sure[i] for i in kept), post)

    def scores(self, words: Words) -> tuple[Floats, Floats]:
        """(words, labels) and (labels, labels): the models' scores, weighed and added."""
        settings = self.settings
        scores = np.zeros((len(words), len(Label)), dtype=np.float32)
        steps = np.zeros((len(Label), len(Label)), dtype=np.float32)
        if self.crf:
            scores = scores + settings.crf * self.crf.potentials(words)
            steps = steps + settings.crf * self.crf.transitions
        if self.transformer:
            scores = scores + settings.transformer * self.transformer.potentials(words)
            steps = steps + settings.transformer * self.transformer.transitions
        opens = [int(label) for label in sorted(OPENS)]
        scores[:, opens] += settings.opening
        rules.apply(scores, words)
        return scores.astype(np.float32), steps.astype(np.float32)


def _attribution(group: Group, sure: float, words: Words, text: str) -> Attribution:
    def spans(found: Sequence[TokenSpan]) -> tuple[Span, ...]:
        places = [(words.start[a], words.end(b - 1)) for a, b in found]
        return tuple(Span(a, b, text[a:b]) for a, b in places)

    return Attribution(spans(group.source), spans(group.cue), spans(group.content), sure)
