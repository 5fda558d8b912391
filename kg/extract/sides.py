"""Who is one side: the speakers of a statement, whom they speak for, a country and its organs."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.attribution.attribution import Range
from kg.extract.coreference import Discourse
from kg.extract.draft import Draft
from kg.gazetteer import lookup
from kg.kinds import ActorKind


class Sides:
    """The sides that speak in the drafts of one article, by the drafts' numbers."""

    def __init__(self, discourse: Discourse, drafts: Sequence[Draft]) -> None:
        self.discourse = discourse
        self.drafts = drafts
        self.of = [frozenset(draft.side()) for draft in drafts]
        """Keys of the speakers of each draft and of those they speak for."""

    def apart(self, one: int, other: int) -> bool:
        """Whether two statements come from different sides, as far as one can tell.

        Nobody answers oneself, nor does a country answer its own organ.  Who has no name is apart
        from whoever stands under other words.
        """
        if self.of[one] and self.of[other]:
            return not self.of[one] & self.of[other] and not self._is_organ_of(one, other)
        return bool(self.nouns(one)) and not self.nouns(one) & self.nouns(other)

    def persons_apart(self, one: int, other: int) -> bool:
        """Whether two statements have different speakers, be it of one government."""
        mine, theirs = ({s.key for s in self.drafts[n].speakers} for n in (one, other))
        return bool(mine) and bool(theirs) and not mine & theirs

    def countries(self, number: int) -> set[str]:
        """The countries, by code, that those of a side are or belong to."""
        members = self.discourse.cast.members
        return {code for key in self.of[number] if (code := members[key].country) is not None}

    def _is_organ_of(self, one: int, other: int) -> bool:
        """Whether one of the two is the country whose name the other bears: "China's navy"."""
        return any(
            self._is_own_organ(key, country_key)
            for a, b in ((one, other), (other, one))
            for country_key in self.of[a]
            for key in self.of[b]
        )

    def _is_own_organ(self, key: str, country_key: str) -> bool:
        members = self.discourse.cast.members
        body, state = members[key], members[country_key]
        if state.kind is not ActorKind.COUNTRY or body.country != state.country:
            return False
        if body.kind is not ActorKind.ORGANIZATION or body.is_private():
            return False
        words = {word for name in (body.label, *body.names) for word in name.split()}
        return any(known.code == body.country for word in words for known, _ in lookup(word))

    def nouns(self, number: int) -> set[str]:
        """The nouns and names by which a draft's source goes."""
        doc = self.discourse.doc
        sources: tuple[Range, ...] = self.drafts[number].attribution.sources
        tokens = (token for start, end in sources for token in doc[start:end])
        return {token.lemma_.lower() for token in tokens if token.pos_ in ("NOUN", "PROPN")}
