"""The terms of the graph as a closed list, so that a misspelt one is an error at once.

``KG.speaker`` is a pyoxigraph ``NamedNode``.  ``KG.speeker`` raises AttributeError, and
mypy reports it before.  rdflib is not imported: to start it takes longer than most queries take to
run.
"""

# The names are those of the vocabularies, letter by letter:
# ruff: noqa: N815

from __future__ import annotations

from pyoxigraph import NamedNode

from kg.iri import ONTOLOGY
from kg.kinds import ActorKind, EventType, Factuality, Mode, StatementType

EVENT_TYPES = "https://w3id.org/whosaid/event-types#"
"""The namespace of the scheme of events, prefix ``event:``; its concepts go by PLOVER's names."""


class Vocabulary:
    """A namespace whose terms are exactly the annotations of the class.

    A term whose name is a word of Python ends in an underscore here: ``KG.from_`` is ``kg:from``.
    """

    namespace: str

    def __init_subclass__(cls, namespace: str) -> None:
        cls.namespace = namespace
        for name in cls.__annotations__:
            setattr(cls, name, NamedNode(namespace + name.removesuffix("_")))

    @classmethod
    def terms(cls) -> tuple[NamedNode, ...]:
        """All terms, sorted by IRI."""
        names = (name.removesuffix("_") for name in cls.__annotations__ if name != "namespace")
        return tuple(NamedNode(cls.namespace + name) for name in sorted(names))


class KG(Vocabulary, namespace=ONTOLOGY):
    """The project's own terms; ``ontology/kg.ttl`` defines each."""

    # Classes
    Article: NamedNode
    Statement: NamedNode
    Assertion: NamedNode
    Accusation: NamedNode
    Denial: NamedNode
    Confirmation: NamedNode
    Criticism: NamedNode
    Praise: NamedNode
    Appeal: NamedNode
    Demand: NamedNode
    Warning: NamedNode
    Threat: NamedNode
    Promise: NamedNode
    Concern: NamedNode
    Question: NamedNode
    Refusal: NamedNode
    Belief: NamedNode
    Claim: NamedNode
    Quotation: NamedNode
    Event: NamedNode
    Participant: NamedNode
    Proposition: NamedNode
    Quantity: NamedNode
    Time: NamedNode
    Passage: NamedNode
    Mention: NamedNode
    Finding: NamedNode
    Actor: NamedNode
    Person: NamedNode
    Official: NamedNode
    Country: NamedNode
    Organization: NamedNode
    Group: NamedNode
    Role: NamedNode
    Mode: NamedNode
    Factuality: NamedNode

    # The modes
    Direct: NamedNode
    Indirect: NamedNode
    Mixed: NamedNode

    # How an event is put
    Happened: NamedNode
    Alleged: NamedNode
    Denied: NamedNode
    Planned: NamedNode

    # Of a statement: who and whom
    speaker: NamedNode
    onBehalfOf: NamedNode
    target: NamedNode
    about: NamedNode
    primaryAbout: NamedNode
    # its words
    sourceWords: NamedNode
    cue: NamedNode
    content: NamedNode
    sentence: NamedNode
    hedge: NamedNode
    when: NamedNode
    venue: NamedNode
    # and where they stand
    speakerAt: NamedNode
    sourceAt: NamedNode
    cueAt: NamedNode
    contentAt: NamedNode
    sentenceAt: NamedNode
    hedgeAt: NamedNode
    whenAt: NamedNode
    venueAt: NamedNode
    antecedentAt: NamedNode
    # its kind
    mode: NamedNode
    negated: NamedNode
    confidence: NamedNode
    reason: NamedNode
    saidOn: NamedNode
    saidAt: NamedNode
    # what it puts forward, and what it answers
    claims: NamedNode
    denies: NamedNode
    confirms: NamedNode
    respondsTo: NamedNode
    reportedBy: NamedNode
    quotation: NamedNode
    quantity: NamedNode
    proposition: NamedNode
    reports: NamedNode

    # Of a quantity
    value: NamedNode
    high: NamedNode
    bound: NamedNode
    unit: NamedNode
    of: NamedNode

    # Of a time
    from_: NamedNode
    until: NamedNode
    granularity: NamedNode
    timeBasis: NamedNode
    approximate: NamedNode

    # Of a proposition, and of an event: who does it to whom
    predicate: NamedNode
    agent: NamedNode
    patient: NamedNode
    recipient: NamedNode
    place: NamedNode

    # Of an event
    eventType: NamedNode
    eventMode: NamedNode
    factuality: NamedNode
    trigger: NamedNode
    triggerAt: NamedNode
    participant: NamedNode
    part: NamedNode
    actor: NamedNode
    eventPlace: NamedNode
    eventPlaceAt: NamedNode
    atTime: NamedNode

    # Of whatever stands at some characters of an article
    inArticle: NamedNode
    start: NamedNode
    end: NamedNode
    text: NamedNode
    refersTo: NamedNode
    kind: NamedNode

    # Of an actor
    hasRole: NamedNode
    title: NamedNode
    organization: NamedNode
    country: NamedNode
    former: NamedNode
    isoCode: NamedNode

    # Of an article, and of how its facts were made
    source: NamedNode
    publisher: NamedNode
    published: NamedNode
    body: NamedNode
    reader: NamedNode
    sha256: NamedNode
    mentions: NamedNode
    fingerprint: NamedNode
    version: NamedNode
    model: NamedNode
    modelSha256: NamedNode

    order: NamedNode

    # Across articles: what is the same, what answers what, and why
    Link: NamedNode
    linkFrom: NamedNode
    linkTo: NamedNode
    relation: NamedNode
    score: NamedNode
    rule: NamedNode
    evidence: NamedNode
    sameActor: NamedNode
    sameClaim: NamedNode
    closeClaim: NamedNode
    negates: NamedNode
    partOf: NamedNode
    variantOf: NamedNode
    sameEvent: NamedNode
    contradicts: NamedNode
    nearDuplicateOf: NamedNode
    # the index of what can be linked
    features: NamedNode
    blockingKey: NamedNode
    joins: NamedNode
    pending: NamedNode


class RDF(Vocabulary, namespace="http://www.w3.org/1999/02/22-rdf-syntax-ns#"):
    """The terms of RDF that the graph uses."""

    type: NamedNode


class RDFS(Vocabulary, namespace="http://www.w3.org/2000/01/rdf-schema#"):
    """The terms of RDF Schema that the graph uses."""

    label: NamedNode


class XSD(Vocabulary, namespace="http://www.w3.org/2001/XMLSchema#"):
    """The datatypes of the graph's literals."""

    anyURI: NamedNode
    boolean: NamedNode
    date: NamedNode
    dateTime: NamedNode
    decimal: NamedNode
    gYear: NamedNode
    gYearMonth: NamedNode
    integer: NamedNode
    string: NamedNode


class DCTERMS(Vocabulary, namespace="http://purl.org/dc/terms/"):
    """The terms of Dublin Core that the graph uses."""

    title: NamedNode


class PROV(Vocabulary, namespace="http://www.w3.org/ns/prov#"):
    """The terms of PROV-O that the graph uses: where the facts of an article come from."""

    Activity: NamedNode
    Entity: NamedNode
    SoftwareAgent: NamedNode
    used: NamedNode
    wasAssociatedWith: NamedNode
    wasDerivedFrom: NamedNode
    wasGeneratedBy: NamedNode


class SCHEMA(Vocabulary, namespace="https://schema.org/"):
    """The terms of schema.org that the graph uses."""

    sameAs: NamedNode
    url: NamedNode


class SKOS(Vocabulary, namespace="http://www.w3.org/2004/02/skos/core#"):
    """The terms of SKOS that the graph uses."""

    altLabel: NamedNode
    prefLabel: NamedNode


class OA(Vocabulary, namespace="http://www.w3.org/ns/oa#"):
    """The terms of Web Annotation that ``ontology/alignments.ttl`` ties ours to."""

    TextPositionSelector: NamedNode
    TextQuoteSelector: NamedNode
    end: NamedNode
    exact: NamedNode
    start: NamedNode


PREFIXES = {
    "dcterms": DCTERMS.namespace,
    "event": EVENT_TYPES,
    "kg": KG.namespace,
    "oa": OA.namespace,
    "prov": PROV.namespace,
    "rdf": RDF.namespace,
    "rdfs": RDFS.namespace,
    "schema": SCHEMA.namespace,
    "skos": SKOS.namespace,
    "xsd": XSD.namespace,
}
"""The prefixes that exports, tables and the named queries use."""

STATEMENT_CLASS = {
    type_: NamedNode(KG.namespace + type_.value.capitalize()) for type_ in StatementType
}
"""The class of each type of statement."""

MODE = {mode: NamedNode(KG.namespace + mode.value.capitalize()) for mode in Mode}
"""The individual of each mode."""

ACTOR_CLASS = {kind: NamedNode(KG.namespace + kind.value.capitalize()) for kind in ActorKind}
"""The class of each kind of actor."""

FACTUALITY = {kind: NamedNode(KG.namespace + kind.value.capitalize()) for kind in Factuality}
"""The individual of each way to put an event."""

EVENT_TYPE = {kind: NamedNode(EVENT_TYPES + kind.value) for kind in EventType}
"""The concept of each type of event; ``ontology/event-types.ttl`` defines them."""

INDIVIDUALS = tuple(sorted([*MODE.values(), *FACTUALITY.values()], key=str))
"""The terms of KG that are neither class nor property."""


def classes() -> tuple[NamedNode, ...]:
    """The classes of KG, sorted: by custom they begin with a capital letter."""
    return tuple(t for t in KG.terms() if local_name(t)[0].isupper() and t not in INDIVIDUALS)


def properties() -> tuple[NamedNode, ...]:
    """The properties of KG, sorted: by custom they begin with a small letter."""
    return tuple(t for t in KG.terms() if local_name(t)[0].islower())


def local_name(term: NamedNode) -> str:
    """The part of an IRI behind its last ``#`` or ``/``.

    >>> local_name(KG.speaker)
    'speaker'
    """
    return term.value.rpartition("#" if "#" in term.value else "/")[2]
