"""Who is named in an article: the user's own actors, then persons, organizations and countries.

The entity recogniser proposes; tables, titles and the article's own full names decide, since it
takes Kyiv for a person and Zelenskyy for a country often enough.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.extract.actors.again import note_again
from kg.extract.actors.bodies import note_organizations
from kg.extract.actors.bylines import bylines
from kg.extract.actors.campaigns import note_campaigns
from kg.extract.actors.cast import Cast
from kg.extract.actors.datelines import datelines
from kg.extract.actors.labels import note_labels
from kg.extract.actors.nonpersons import nonpersons
from kg.extract.actors.own import OwnActor, note_own
from kg.extract.actors.persons import note_persons
from kg.extract.actors.places import country_mentions
from kg.extract.actors.roles import give_offices

if TYPE_CHECKING:
    from spacy.tokens import Doc


def cast_of(doc: Doc, own: Sequence[OwnActor] = ()) -> Cast:
    """The persons, organizations and countries that a Doc names.

    Args:
        doc: a parsed Doc.
        own: the user's actors: where one of their names stands, it is theirs.
    """
    cast = Cast()
    note_own(doc, cast, own)
    heads = {i for line in datelines(doc) for i in range(line.start, line.end)}
    places = tuple(country_mentions(doc))
    note_labels(doc, cast)
    single = nonpersons(doc)
    authors = {i for start, end in bylines(doc) for i in range(start, end)}
    note_persons(doc, cast, places, single, heads | authors)
    note_organizations(doc, cast, places, single)
    note_again(doc, cast, heads | {i for place in places for i in range(place.start, place.end)})
    note_campaigns(doc, cast)
    for place in places:
        member = cast.country(place.country.code)
        if place.place or place.start in heads:
            cast.note_place(place.start, place.end, member)
        else:
            cast.note(place.start, place.end, member)
    give_offices(doc, cast)
    return cast
