"""Code, ontology, shapes, context and queries are held to the same list of terms."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from xml.etree import ElementTree

import pyshacl
import pytest
import rdflib
from pyoxigraph import NamedNode
from rdflib import OWL, RDF, RDFS, SKOS, Namespace

from kg.graph.vocab import (
    EVENT_TYPE,
    FACTUALITY,
    INDIVIDUALS,
    KG,
    MODE,
    PREFIXES,
    classes,
    local_name,
    properties,
)
from kg.graph.write import article_quads
from kg.kinds import Bound, Granularity, Part, StatementType, TimeBasis
from kg.query import named_queries
from kg.resources import ontology_file, ontology_folder
from tests.facts import sample
from tests.graph.test_read import full

NS = Namespace(KG.namespace)
SH = Namespace("http://www.w3.org/ns/shacl#")
ACT = Namespace("https://w3id.org/whosaid/speech-acts#")
TURTLE = ["alignments.ttl", "event-types.ttl", "kg.ttl", "shapes.ttl", "speech-acts.ttl"]
LINKING = {
    *"Link linkFrom linkTo relation score rule evidence features blockingKey joins pending".split(),
    *"sameActor sameClaim closeClaim negates partOf variantOf sameEvent contradicts".split(),
    "nearDuplicateOf",
}
"""Terms of the graphs of links, which are written across articles."""

SCHEMES = {str(NS.Mode), str(NS.Factuality), str(SKOS.Concept)}
"""Classes whose instances are told in the ontology, not in each article's graph."""


def graph(name: str) -> rdflib.Graph:
    text = ontology_file(name).read_text(encoding="utf-8")
    return rdflib.Graph().parse(data=text, format="turtle")


def ours(nodes: Iterable[object]) -> set[str]:
    """The local names of those nodes that are terms of ours."""
    iris = {str(node) for node in nodes if isinstance(node, rdflib.URIRef)}
    return {iri.removeprefix(str(NS)) for iri in iris if iri.startswith(str(NS))}


def names(terms: Iterable[NamedNode]) -> set[str]:
    return {local_name(term) for term in terms}


def defined(*kinds: rdflib.URIRef) -> set[str]:
    ontology = graph("kg.ttl")
    return ours(s for kind in kinds for s in ontology.subjects(RDF.type, kind))


def test_the_ontology_defines_the_terms_of_the_code_and_no_others() -> None:
    assert defined(OWL.Class) == names(classes())
    assert defined(OWL.ObjectProperty, OWL.DatatypeProperty) == names(properties())
    assert defined(OWL.NamedIndividual) == names(INDIVIDUALS)
    assert ours(graph("kg.ttl").all_nodes()) == names(KG.terms())


def test_every_term_has_a_label_and_a_comment() -> None:
    ontology = graph("kg.ttl")
    for term in names(KG.terms()):
        for property_ in (RDFS.label, RDFS.comment):
            texts = list(ontology.objects(NS[term], property_))
            assert len(texts) == 1, (term, property_)
            assert str(texts[0]).strip(), term


@pytest.mark.parametrize("property_", [RDFS.domain, RDFS.range])
def test_every_property_has_domain_and_range_or_a_reason_for_none(
    property_: rdflib.URIRef,
) -> None:
    ontology = graph("kg.ttl")
    word = "domain" if property_ == RDFS.domain else "range"
    for term in names(properties()):
        notes = " ".join(map(str, ontology.objects(NS[term], SKOS.note)))
        has = (NS[term], property_, None) in ontology
        assert has != (f"No {word}: " in notes), term


def test_the_graph_keeps_to_domain_and_range() -> None:
    """A value is of the class that the ontology says, as the graph itself states it."""
    ontology = graph("kg.ttl")
    for facts in (*sample(), full()):
        data = rdflib.Graph()
        for quad in article_quads(facts):
            data.parse(data=f"{quad.subject} {quad.predicate} {quad.object} .", format="nt")
        for property_, kind in ontology.subject_objects(RDFS.domain):
            for subject in data.subjects(property_):
                assert is_a(data, ontology, subject, kind), (property_, subject)
        for property_, kind in ontology.subject_objects(RDFS.range):
            for value in data.objects(None, property_):
                if isinstance(value, rdflib.Literal):
                    datatype = value.datatype or rdflib.XSD.string
                    assert datatype == kind, (property_, value)
                elif str(kind) not in SCHEMES:
                    assert is_a(data, ontology, value, kind), (property_, value)


def is_a(
    data: rdflib.Graph, ontology: rdflib.Graph, node: rdflib.term.Node, kind: rdflib.term.Node
) -> bool:
    """Whether the data give the node that class, or one below it."""
    above = {
        upper
        for stated in data.objects(node, RDF.type)
        for upper in ontology.transitive_objects(stated, RDFS.subClassOf)
    }
    return kind in above


def test_all_terms_are_written() -> None:
    written = {
        local_name(term)
        for facts in (*sample(), full())
        for quad in article_quads(facts)
        for term in (quad.predicate, quad.object)
        if isinstance(term, NamedNode) and term.value.startswith(KG.namespace)
    }
    types = {type_.value.capitalize() for type_ in StatementType}
    unused = names(KG.terms()) - written - types - LINKING
    ways = {local_name(node) for node in FACTUALITY.values()}
    assert unused - ways == {"Mode", "Factuality"}


@pytest.mark.parametrize("name", TURTLE)
def test_the_files_use_no_other_terms(name: str) -> None:
    assert ours(graph(name).all_nodes() | set(graph(name).predicates())) <= names(KG.terms())


def test_alignments_use_what_the_findings_allow() -> None:
    """Nothing is said to be the same as a term of others; a denial disputes, it does not refute."""
    alignments = graph("alignments.ttl")
    used = set(alignments.predicates())
    assert not used & {OWL.sameAs, OWL.equivalentClass, OWL.equivalentProperty, SKOS.exactMatch}
    assert "refutes" not in "".join(str(node) for node in alignments.objects())
    assert not list(alignments.subjects(None, rdflib.URIRef("https://schema.org/Statement")))


def test_the_shapes_are_valid_shacl_and_speak_plainly() -> None:
    shapes = graph("shapes.ttl")
    conforms, _, text = pyshacl.validate(rdflib.Graph(), shacl_graph=shapes, meta_shacl=True)
    assert conforms, text
    for constraint in [*shapes.objects(None, SH.property), *shapes.objects(None, SH.sparql)]:
        message = str(shapes.value(constraint, SH.message))
        assert re.fullmatch(r"(A|An|The|What|Who|One|Quoted) ?.*\.", message), message


def test_every_class_with_instances_has_a_shape() -> None:
    targeted = ours(graph("shapes.ttl").objects(None, SH.targetClass))
    types = {type_.value.capitalize() for type_ in StatementType}
    kinds = {"Person", "Organization", "Group"}  # one shape for all actors looks at them
    assert names(classes()) - types - kinds - targeted - LINKING == {"Mode", "Factuality"}


def test_shapes_list_the_values_of_the_code() -> None:
    shapes = graph("shapes.ttl")
    lists = [set(map(str, shapes.items(head))) for head in shapes.objects(None, SH["in"])]
    assert {str(NS[type_.value.capitalize()]) for type_ in StatementType} in lists
    assert {mode.value for mode in MODE.values()} in lists
    assert {way.value for way in FACTUALITY.values()} in lists
    assert {kind.value for kind in EVENT_TYPE.values()} in lists
    for values in (Bound, Granularity, TimeBasis, Part):
        assert set(map(str, values)) in lists


def test_the_scheme_has_a_concept_for_each_type() -> None:
    scheme = graph("speech-acts.ttl")
    concepts = set(scheme.subjects(RDF.type, SKOS.Concept))
    assert concepts == {ACT[type_.value] for type_ in StatementType}
    for type_ in StatementType:
        concept = ACT[type_.value]
        assert str(scheme.value(concept, SKOS.prefLabel)) == type_.value
        assert scheme.value(concept, RDFS.seeAlso) == NS[type_.value.capitalize()]
        assert str(scheme.value(concept, SKOS.definition)).endswith(".")
        assert str(scheme.value(concept, SKOS.example))


def test_the_scheme_of_events_has_a_concept_for_each_type_and_for_the_modes_that_are_written() -> (
    None
):
    scheme = graph("event-types.ttl")
    tops = set(scheme.objects(None, SKOS.hasTopConcept))
    assert {str(concept) for concept in tops} == {node.value for node in EVENT_TYPE.values()}
    for kind, node in EVENT_TYPE.items():
        concept = rdflib.URIRef(node.value)
        assert str(scheme.value(concept, SKOS.prefLabel)) == kind.value
        assert str(scheme.value(concept, SKOS.definition)).endswith(".")
        assert str(scheme.value(concept, SKOS.example))
    for event in (event for facts in sample() for event in facts.events):
        concept = rdflib.URIRef(f"{EVENT_TYPE[event.type].value}-{event.mode}")
        assert scheme.value(concept, SKOS.broader) == rdflib.URIRef(EVENT_TYPE[event.type].value)


def codes(scheme: rdflib.Graph, name: str, kind: str) -> set[str]:
    found = scheme.objects(ACT[name], SKOS.notation)
    return {str(c) for c in found if isinstance(c, rdflib.Literal) and c.datatype == ACT[kind]}


@pytest.mark.parametrize(
    ("name", "cameo", "plover"),
    [
        ("denial", {"016"}, set()),
        ("confirmation", {"015"}, set()),
        ("refusal", {"120", "011"}, {"REJECT"}),
        ("accusation", {"112"}, {"ACCUSE/allege"}),
        ("criticism", {"111"}, {"ACCUSE/disapprove"}),
        ("assertion", {"010"}, set()),
        ("threat", {"130"}, {"THREATEN"}),
        ("demand", {"100"}, {"REQUEST"}),
        ("appeal", {"020"}, {"REQUEST"}),
        ("promise", {"030"}, {"AGREE"}),
        ("praise", {"051"}, {"SUPPORT"}),
    ],
)
def test_types_have_their_codes(name: str, cameo: set[str], plover: set[str]) -> None:
    scheme = graph("speech-acts.ttl")
    assert codes(scheme, name, "Cameo") == cameo
    assert codes(scheme, name, "Plover") == plover


def test_a_type_without_a_code_says_so() -> None:
    scheme = graph("speech-acts.ttl")
    for type_ in StatementType:
        note = str(scheme.value(ACT[type_.value], SKOS.scopeNote) or "")
        assert codes(scheme, type_.value, "Plover") or "PLOVER" in note, type_


def test_the_context_has_every_term_of_ours() -> None:
    text = ontology_file("context.jsonld").read_text(encoding="utf-8")
    context = json.loads(text)["@context"]
    meant = {m["@id"] if isinstance(m, dict) else m for m in context.values()}
    assert {f"kg:{name}" for name in names(KG.terms())} == {
        one for one in meant if str(one).startswith("kg:")
    }
    assert {name: context[name] for name in PREFIXES} == PREFIXES
    objects = {name for name, m in context.items() if isinstance(m, dict) and m["@type"] == "@id"}
    ontology = graph("kg.ttl")
    assert objects & names(properties()) == ours(ontology.subjects(RDF.type, OWL.ObjectProperty))


def test_queries_use_terms_that_exist() -> None:
    known = names(KG.terms())
    for query in named_queries():
        used = set(re.findall(r"\bkg:(\w+)", query.text))
        assert used <= known, query.name


def test_every_query_file_is_a_named_query() -> None:
    files = {entry.name for entry in ontology_folder().joinpath("queries").iterdir()}
    assert files == {f"{query.name}.rq" for query in named_queries()}
    assert len(files) >= 12


def test_the_readme_speaks_of_terms_and_queries_that_exist() -> None:
    readme = ontology_file("README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"\bkg:(\w+)", readme)) == names(KG.terms())
    assert set(re.findall(r"^\| `([\w-]+)` \|", readme, re.MULTILINE)) == {
        query.name for query in named_queries()
    }


def test_the_turtle_in_the_readme_is_what_is_written() -> None:
    readme = ontology_file("README.md").read_text(encoding="utf-8")
    example = re.search(r"```turtle\n(.*?)```", readme, re.DOTALL)
    assert example
    shown = rdflib.Graph().parse(data=example[1], format="turtle")
    written = rdflib.Graph()
    for quad in article_quads(sample()[0]):
        line = f"{quad.subject} {quad.predicate} {quad.object} ."
        written.parse(data=line, format="nt")
    assert len(shown) > 30
    assert set(shown) <= set(written)


def test_the_drawing_shows_the_classes() -> None:
    drawing = ElementTree.fromstring(ontology_file("classes.svg").read_text(encoding="utf-8"))
    words = {word for text in drawing.itertext() for word in re.findall(r"\w+", text)}
    types = {type_.value.capitalize() for type_ in StatementType}
    assert names(classes()) - types - {"Mode", "Factuality"} <= words
