"""A user's own actors: read from a file, found in a text, and before all others."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import InputError
from kg.extract.actors.find import cast_of
from kg.extract.actors.own import OwnActor, checksum, read_actors
from kg.kinds import ActorKind
from kg.model import Actor, Role
from tests.docs import doc, words

TABLE = """\
name,kind,country,aliases,role,organization,wikidata,iri
Ana Rojas,person,cl,A. Rojas|Anita Rojas,spokesperson,Copper Board,Q42,
Copper Board,organization,CL,,,,,https://example.org/copper
"""
ROJAS = OwnActor(
    name="Ana Rojas",
    kind=ActorKind.PERSON,
    country="CL",
    aliases=("A. Rojas", "Anita Rojas"),
    role="spokesperson",
    organization="Copper Board",
    wikidata="Q42",
)
BOARD = OwnActor(
    "Copper Board", ActorKind.ORGANIZATION, country="CL", iri="https://example.org/copper"
)


def _file(folder: Path, text: str, name: str = "actors.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_table_is_read_in_order(tmp_path: Path) -> None:
    assert read_actors(_file(tmp_path, TABLE)) == (ROJAS, BOARD)


def test_two_columns_are_enough_and_empty_rows_are_passed_over(tmp_path: Path) -> None:
    path = _file(tmp_path, "\ufeffname, kind\nOld Guard,Group\n,\n")
    assert read_actors(path) == (OwnActor("Old Guard", ActorKind.GROUP),)


def test_a_file_without_rows_holds_nobody(tmp_path: Path) -> None:
    assert read_actors(_file(tmp_path, "name,kind\n")) == ()


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("label,kind\nA,person\n", "", "lacks the column 'name'"),
        ("name,kind,born\nA,person,1970\n", "", "has a column 'born'; the columns are name, kind,"),
        ("name,kind\n,person\n", ", line 2", "has no name"),
        ("name,kind\nA,person\nB,robot\n", ", line 3", "'robot' is no kind of actor; write one of"),
        ("name,kind,country\nA,person,Chile\n", ", line 2", "'Chile' is no country's code"),
        ("name,kind\nAtlantis,country\n", ", line 2", "the country 'Atlantis' has no code"),
        ("name,kind,wikidata\nA,person,42\n", ", line 2", "'42' is no Wikidata item"),
        ("name,kind,iri\nA,person,a b\n", ", line 2", "'a b' is no absolute IRI"),
        ("name,kind\nA,person,x\n", ", line 2", "has more cells than the head"),
        ("name,kind\nA,person\nA,group\n", ", line 3", "'A' already is a name in"),
        ("", "", "lacks the column 'name'"),
    ],
)
def test_an_error_names_file_row_and_mend(tmp_path: Path, text: str, place: str, said: str) -> None:
    path = _file(tmp_path, text)
    with pytest.raises(InputError) as error:
        read_actors(path)
    assert str(error.value).startswith(f"{path}{place}: {said}")


def test_a_file_that_is_not_there_or_not_text(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_actors(tmp_path / "none.csv")
    (tmp_path / "latin.csv").write_bytes(b"name,kind\nJos\xe9,person\n")
    with pytest.raises(InputError, match="is not UTF-8 at byte 13; save it as UTF-8"):
        read_actors(tmp_path / "latin.csv")


TURTLE = """
@prefix kg: <https://w3id.org/whosaid/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix schema: <https://schema.org/> .
@prefix ex: <https://example.org/> .

ex:ana a kg:Person ; rdfs:label "Ana Rojas" ; skos:altLabel "Anita Rojas", "A. Rojas" ;
  kg:country <https://w3id.org/whosaid/country/CL> ;
  schema:sameAs <http://www.wikidata.org/entity/Q42> ;
  kg:hasRole [ kg:title "spokesperson" ; kg:organization ex:copper ] .
ex:copper a kg:Organization ; skos:prefLabel "Copper Board" ; kg:country "CL" .
"""


def test_turtle_holds_the_same_with_iris_for_keys(tmp_path: Path) -> None:
    ana, board = sorted(read_actors(_file(tmp_path, TURTLE, "actors.ttl")))
    assert ana == OwnActor(
        "Ana Rojas",
        ActorKind.PERSON,
        "CL",
        ("A. Rojas", "Anita Rojas"),
        "spokesperson",
        "Copper Board",
        "Q42",
        "https://example.org/ana",
    )
    assert board == BOARD


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ex:a a ex:b .", "is not Turtle"),
        ("<https://example.org/a> <https://example.org/b> 1 .", "holds no actor"),
        (
            "<https://example.org/a> a <https://w3id.org/whosaid/ontology#Person> .",
            "has no name",
        ),
    ],
)
def test_turtle_that_is_none_or_holds_nobody(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        read_actors(_file(tmp_path, text, "actors.ttl"))


@pytest.mark.parametrize(
    ("actor", "key"),
    [
        (ROJAS, "person/cl/ana-rojas"),
        (BOARD, "https://example.org/copper"),
        (OwnActor("Ana Rojas", ActorKind.PERSON), "person/ana-rojas"),
        (
            OwnActor("Ana Rojas", ActorKind.PERSON, organization="Copper Board"),
            "person/copper-board/ana-rojas",
        ),
        (OwnActor("Middle Kingdom", ActorKind.COUNTRY, "CN"), "country/CN"),
        (OwnActor("Old Guard", ActorKind.GROUP), "group/old-guard"),
    ],
)
def test_the_key_is_the_iri_or_the_usual_one(actor: OwnActor, key: str) -> None:
    assert actor.key == key


def test_the_checksum_tells_the_actors_whatever_their_order() -> None:
    assert checksum([ROJAS, BOARD]) == checksum([BOARD, ROJAS])
    assert checksum([ROJAS]) != checksum([BOARD])
    assert len(checksum([ROJAS])) == 64
    assert checksum([]) == ""


TEXT = """
The/DT/det/Board Copper/NNP/compound/Board/PERSON Board/NNP/nsubj/met/PERSON
met=meet/VBD/ROOT Anita/NNP/compound/Rojas/ORG Rojas/NNP/dobj/met/ORG in/IN/prep/met
China/NNP/pobj/in/GPE ./././met
"""


def test_the_users_names_win_over_recogniser_and_tables() -> None:
    china = OwnActor("PRC", ActorKind.COUNTRY, "CN", ("China",), iri="https://example.org/cn")
    parsed = doc(TEXT)
    cast = cast_of(parsed, (ROJAS, BOARD, china))
    assert [(words(parsed, (n.start, n.end)), n.key) for n in cast.named] == [
        ("Copper Board", "https://example.org/copper"),
        ("Anita Rojas", "person/cl/ana-rojas"),
        ("China", "https://example.org/cn"),
    ]
    assert cast.members["person/cl/ana-rojas"].actor() == Actor(
        key="person/cl/ana-rojas",
        label="Ana Rojas",
        kind=ActorKind.PERSON,
        country="CL",
        roles=(Role("spokesperson", "https://example.org/copper", "CL"),),
        names=("A. Rojas", "Anita Rojas"),
        wikidata="Q42",
    )


def test_the_longest_name_wins_and_only_whole_words_as_they_are_written() -> None:
    short = OwnActor("Board", ActorKind.GROUP)
    part = OwnActor("Chin", ActorKind.GROUP)
    small = OwnActor("anita rojas", ActorKind.GROUP)
    cast = cast_of(doc(TEXT), (short, BOARD, part, small))
    assert {"group/board", "group/chin", "group/anita-rojas"}.isdisjoint(cast.members)
    assert "https://example.org/copper" in cast.members


def test_who_is_not_named_is_nobody_here() -> None:
    cast = cast_of(doc("The/DT/det/men men=man/NNS/nsubj/ate ate=eat/VBD/ROOT"), (ROJAS,))
    assert cast.members == {}
