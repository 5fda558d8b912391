"""The events that several articles tell, read back: each with its reports and where they differ."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.graph.vocab import KG
from kg.link.features import EventItem, figure_text
from kg.link.index import Index
from kg.link.read import independent, links
from kg.store import Store

_NUMBER = re.compile(r"\D*[\d.,e+]+(?: to [\d.,e+]+)?")


@dataclass(frozen=True, slots=True)
class Report:
    """An event as one article tells it."""

    event: str
    """Its IRI in that article."""
    label: str
    article: str
    """The IRI of the article."""
    figures: tuple[str, ...]
    """What it counts, sorted: ``exactly 2 soldiers``."""
    place: str
    """Words for where, else the code of the country; empty where it is not told."""
    time: str
    """The first day, after a slash the last one if it is another; empty where it is not told."""
    factuality: str
    """``happened``, ``alleged``, ``denied`` or ``planned``."""


@dataclass(frozen=True, slots=True)
class LinkedEvent:
    """An event with all that articles report of it."""

    id: str
    """The IRI that stands for all reports."""
    label: str
    reports: tuple[Report, ...]
    """By IRI; the one that stands for all among them."""
    independent: int
    """Articles, copies of one report counted once."""

    def differences(self) -> dict[str, tuple[str, ...]]:
        """What the reports tell otherwise, sorted, by what it is: figures, place, time, factuality.

        What a report does not tell is no difference, nor is another noun for as many, nor a place
        that another report tells more closely.
        """
        told = {
            "figures": {", ".join(r.figures) for r in self.reports if r.figures},
            "place": _apart({r.place for r in self.reports if r.place}),
            "time": {r.time for r in self.reports if r.time},
            "factuality": {r.factuality for r in self.reports if r.factuality},
        }
        if len({tuple(map(_number, r.figures)) for r in self.reports if r.figures}) < 2:
            told["figures"] = set()
        return {name: tuple(sorted(held)) for name, held in told.items() if len(held) > 1}


def _apart(places: set[str]) -> set[str]:
    """Those places whose words are not all among another's."""
    known = {place: set(place.split()) for place in places}
    return {one for one in places if not any(known[one] < words for words in known.values())}


def _number(figure: str) -> str:
    """A figure without what it counts: ``at least 3 to 5``."""
    found = _NUMBER.match(figure)
    return found.group() if found else figure


def events(store: Store) -> Iterator[LinkedEvent]:
    """The events that more than one report tells, by IRI."""
    held: dict[str, set[str]] = defaultdict(set)
    for link in links(store, KG.sameEvent):
        held[link.target] |= {link.target, link.source}
    reports = {item.node: _report(item) for item in _items(store, held)}
    for known in sorted(held):
        found = tuple(reports[one] for one in sorted(held[known]) if one in reports)
        if known in reports:
            counted = len(independent(store, {report.article for report in found}))
            yield LinkedEvent(known, reports[known].label, found, counted)


def _items(store: Store, held: Mapping[str, set[str]]) -> Iterator[EventItem]:
    wanted = {f"{one};index" for found in held.values() for one in found}
    return (item for item in Index(store).items(wanted) if isinstance(item, EventItem))


def _report(item: EventItem) -> Report:
    start, end = item.start or "", item.end or ""
    return Report(
        event=item.node,
        label=item.label,
        article=item.article,
        figures=tuple(sorted(map(figure_text, item.figures))),
        place=item.place or item.country or "",
        time=start if not start or end in ("", start) else f"{start}/{end}",
        factuality=item.factuality,
    )
