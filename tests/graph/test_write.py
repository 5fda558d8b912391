"""The quads of an article."""

from __future__ import annotations

import dataclasses
import subprocess
import sys

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode

from kg.errors import InputError
from kg.graph.vocab import KG, PROV, RDF, RDFS, XSD
from kg.graph.write import article_quads, fingerprint_of
from kg.kinds import FindingKind
from kg.model import ArticleFacts, Finding
from tests.facts import CAPTURED, PROVENANCE, article, captured, find, reactions, sample

IRI = "https://w3id.org/whosaid/article/sample/captured.txt"


def described(facts: ArticleFacts, fragment: str) -> list[str]:
    """What the graph says of one resource, in N-Triples without the subject, sorted."""
    subject = NamedNode(IRI + fragment)
    found = [q for q in article_quads(facts) if q.subject == subject]
    return sorted(f"{_short(q.predicate)} {_short(q.object)}" for q in found)


def _short(term: object) -> str:
    text = str(term).removesuffix("^^<http://www.w3.org/2001/XMLSchema#integer>")
    for long, short in (
        ("https://w3id.org/whosaid/ontology#", "kg:"),
        (IRI, ""),
        ("https://w3id.org/whosaid/", ""),
        ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:"),
        ("http://www.w3.org/2001/XMLSchema#", "xsd:"),
    ):
        text = text.replace(long, short)
    return text


def test_a_statement_in_full() -> None:
    assert described(captured(), "#char=126,202") == sorted(
        [
            "<rdf:type> <kg:Accusation>",
            "<rdf:type> <kg:Statement>",
            "<kg:about> <country/CN>",
            "<kg:about> <country/RU>",
            "<kg:claims> <claim/a367c327ebf5a873>",
            '<kg:confidence> "0.95"^^<xsd:decimal>',
            '<kg:content> "“At least 155 Chinese nationals are fighting for Russia,”"',
            "<kg:contentAt> <#content=126,183>",
            '<kg:cue> "said"',
            "<kg:cueAt> <#cue=198,202>",
            '<kg:end> "202"',
            "<kg:inArticle> <>",
            "<kg:mode> <kg:Direct>",
            '<kg:negated> "false"^^<xsd:boolean>',
            "<kg:onBehalfOf> <country/UA>",
            '<kg:order> "about country/RU country/CN"',
            "<kg:primaryAbout> <country/RU>",
            "<kg:proposition> <#proposition=158,174>",
            "<kg:quantity> <#quantity=127,139>",
            "<kg:quotation> <quotation/ce1c9e969e29e19f>",
            "<kg:reason> \"cue 'said'\"",
            "<kg:saidAt> <#time=203,214>",
            '<kg:saidOn> "2025-04-09"^^<xsd:date>',
            '<kg:sentence> "“At least 155 Chinese nationals are fighting for Russia,” '
            'the president said a day later."',
            "<kg:sentenceAt> <#sentence=126,215>",
            "<kg:speaker> <person/volodymyr-zelenskyy>",
            "<kg:speakerAt> <#speaker=184,197>",
            '<kg:start> "126"',
            "<kg:target> <country/RU>",
            '<kg:when> "a day later"',
            "<kg:whenAt> <#time=203,214>",
        ]
    )


def test_a_passage_a_quantity_and_a_mention() -> None:
    assert described(captured(), "#speaker=184,197") == [
        "<kg:antecedentAt> <#antecedent=34,53>",
        '<kg:end> "197"',
        "<kg:refersTo> <person/volodymyr-zelenskyy>",
        '<kg:start> "184"',
        '<kg:text> "the president"',
        "<rdf:type> <kg:Passage>",
    ]
    assert described(captured(), "#quantity=127,139") == [
        '<kg:bound> "at least"',
        '<kg:end> "139"',
        "<kg:of> <country/CN>",
        '<kg:start> "127"',
        '<kg:text> "At least 155"',
        '<kg:unit> "Chinese nationals"',
        '<kg:value> "155"',
        "<rdf:type> <kg:Quantity>",
    ]
    assert described(captured(), "#mention=34,53") == [
        '<kg:end> "53"',
        "<kg:inArticle> <>",
        "<kg:refersTo> <person/volodymyr-zelenskyy>",
        '<kg:start> "34"',
        '<kg:text> "Volodymyr Zelenskyy"',
        "<rdf:type> <kg:Mention>",
    ]


def test_a_time_a_proposition_and_the_name_behind_a_pronoun() -> None:
    assert described(captured(), "#time=203,214") == [
        '<kg:approximate> "false"^^<xsd:boolean>',
        '<kg:end> "214"',
        '<kg:from> "2025-04-09"^^<xsd:date>',
        '<kg:granularity> "day"',
        '<kg:start> "203"',
        '<kg:text> "a day later"',
        '<kg:timeBasis> "publication"',
        '<kg:until> "2025-04-09"^^<xsd:date>',
        "<rdf:type> <kg:Time>",
    ]
    assert described(captured(), "#proposition=158,174") == [
        "<kg:agent> <country/CN>",
        '<kg:end> "174"',
        '<kg:negated> "false"^^<xsd:boolean>',
        "<kg:patient> <country/RU>",
        '<kg:predicate> "fight for"',
        '<kg:start> "158"',
        '<kg:text> "are fighting for"',
        "<rdf:type> <kg:Proposition>",
    ]
    assert described(captured(), "#antecedent=34,53") == [
        '<kg:end> "53"',
        "<kg:refersTo> <person/volodymyr-zelenskyy>",
        '<kg:start> "34"',
        '<kg:text> "Volodymyr Zelenskyy"',
        "<rdf:type> <kg:Passage>",
    ]


def test_an_event_that_a_statement_reports() -> None:
    assert described(captured(), "#event=105,113") == [
        '<http://www.w3.org/2000/01/rdf-schema#label> "capture – two Chinese citizens"',
        "<kg:country> <country/UA>",
        '<kg:end> "113"',
        '<kg:eventMode> "seize"',
        '<kg:eventPlace> "Donetsk"',
        "<kg:eventPlaceAt> <#place=117,124>",
        "<kg:eventType> <event-types#COERCE>",
        "<kg:factuality> <kg:Alleged>",
        "<kg:inArticle> <>",
        "<kg:participant> <#participant=75,95>",
        "<kg:patient> <country/CN>",
        "<kg:quantity> <#quantity=75,78>",
        '<kg:start> "105"',
        '<kg:trigger> "captured"',
        "<kg:triggerAt> <#trigger=105,113>",
        "<rdf:type> <kg:Event>",
    ]
    assert described(captured(), "#participant=75,95") == [
        "<kg:actor> <country/CN>",
        '<kg:end> "95"',
        '<kg:part> "patient"',
        '<kg:start> "75"',
        '<kg:text> "two Chinese citizens"',
        "<rdf:type> <kg:Participant>",
    ]
    reporters = {q.subject.value for q in article_quads(captured()) if q.predicate == KG.reports}  # type: ignore[union-attr]
    assert reporters == {f"{IRI}#{captured().statements[0].key}"}


def test_an_event_in_the_voice_of_the_article_at_a_time_that_is_open() -> None:
    quads = list(article_quads(reactions()))
    article = NamedNode("https://w3id.org/whosaid/article/sample/reactions.txt")
    (event,) = (q.object for q in quads if (q.subject, q.predicate) == (article, KG.reports))
    (time,) = (q.object for q in quads if (q.subject, q.predicate) == (event, KG.atTime))
    ends = {q.predicate: q.object for q in quads if q.subject == time}
    assert ends[KG.from_] == Literal("2022-02-01", datatype=XSD.date)
    assert KG.until not in ends


def test_discontinuous_content_is_one_text() -> None:
    said = described(captured(), "#char=386,460")
    assert '<kg:content> "“Such a claim,” … “has no basis in fact.”"' in said
    assert [line for line in said if "contentAt" in line] == [
        "<kg:contentAt> <#content=386,401>",
        "<kg:contentAt> <#content=437,460>",
    ]


def test_a_finding_and_where_the_facts_come_from() -> None:
    facts = ArticleFacts(
        article("captured.txt", CAPTURED),
        PROVENANCE,
        findings=(Finding(FindingKind.QUOTATION_WITHOUT_SOURCE, find(CAPTURED, "has no basis")),),
    )
    assert described(facts, "#finding=438,450") == [
        '<kg:end> "450"',
        "<kg:inArticle> <>",
        '<kg:kind> "quotation without a source"',
        '<kg:start> "438"',
        '<kg:text> "has no basis"',
        "<rdf:type> <kg:Finding>",
    ]
    assert described(facts, "#extraction") == [
        "<http://www.w3.org/ns/prov#used> <#file>",
        "<http://www.w3.org/ns/prov#wasAssociatedWith> <software/kg-0.0>",
        '<kg:model> "en_core_web_sm 3.8.0"',
        f'<kg:modelSha256> "{"0" * 64}"',
        f"<rdf:type> {PROV.Activity}",
    ]


def test_a_country_that_is_only_implied_has_code_and_name() -> None:
    facts = dataclasses.replace(captured(), actors=captured().actors[2:3])
    found = {
        (q.predicate, q.object)
        for q in article_quads(facts)
        if q.subject == NamedNode("https://w3id.org/whosaid/country/CN")
    }
    assert found == {
        (RDF.type, KG.Actor),
        (RDF.type, KG.Country),
        (KG.isoCode, Literal("CN")),
        (RDFS.label, Literal("China")),
    }


def test_all_quads_stand_in_the_graph_of_the_article_without_blank_nodes_or_repetition() -> None:
    for facts in sample():
        quads = list(article_quads(facts))
        iri = NamedNode(f"https://w3id.org/whosaid/article/{facts.article.id}")
        assert {quad.graph_name for quad in quads} == {iri}
        assert len(quads) == len(set(quads))
        terms = {term for quad in quads for term in (quad.subject, quad.object)}
        assert not any(isinstance(term, BlankNode) for term in terms)


def test_another_base_names_everything_anew() -> None:
    ours = "https://w3id.org/whosaid/"
    for quad in article_quads(captured(), "https://example.org/news/"):
        assert not quad.subject.value.startswith(ours)  # type: ignore[union-attr]


def test_a_fingerprint_tells_text_metadata_and_model_apart() -> None:
    one, made = captured().article, PROVENANCE
    marks = {
        fingerprint_of(one, made),
        fingerprint_of(dataclasses.replace(one, text=one.text + " "), made),
        fingerprint_of(dataclasses.replace(one, title=None), made),
        fingerprint_of(one, dataclasses.replace(made, kg="0.1")),
        fingerprint_of(one, dataclasses.replace(made, model_sha256="1" * 64)),
    }
    assert len(marks) == 5
    assert fingerprint_of(one, made) == fingerprint_of(captured().article, PROVENANCE)


def test_half_a_character_is_refused_with_its_place() -> None:
    facts = ArticleFacts(article("bad.txt", "ab\ud800c"), PROVENANCE)
    with pytest.raises(InputError) as caught:
        list(article_quads(facts))
    assert str(caught.value) == (
        "bad.txt: the text holds half a character (a lone surrogate) at 2;"
        " save the file again as UTF-8"
    )


def test_the_same_facts_give_the_same_quads_under_any_hash_seed() -> None:
    code = (
        "from tests.facts import sample\n"
        "from kg.graph.write import article_quads\n"
        "import hashlib\n"
        "text = ''.join(f'{quad}' for facts in sample() for quad in article_quads(facts))\n"
        "print(hashlib.sha256(text.encode()).hexdigest())"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
        ).stdout
        for seed in ("0", "1")
    }
    assert len(seen) == 1
