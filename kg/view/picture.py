"""The only door to pyvis: a graph and our template become the text of a page.

pyvis 0.3.2 brings vis-network and turns Python values into its nodes, edges and options.  Its own
template fetches from other hosts and lets titles be HTML, so ours takes its place; it escapes by
itself, and no text of an article goes into it but as JSON.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pyvis  # type: ignore[import-untyped] # it has no types
from jinja2 import Environment, PackageLoader
from markupsafe import Markup
from pyvis.network import Network  # type: ignore[import-untyped]

from kg.kinds import ActorKind, StatementType
from kg.view.contested import Voice
from kg.view.graph import ClaimNode, Edge, Graph, Node, claim_id
from kg.view.style import KIND_COLOURS, KIND_SHAPES, TYPE_COLOURS

TEMPLATE = "page.html"
VIS = Path(pyvis.__file__).parent / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"

ROLE_ENDS = {"asserts": "arrow", "denies": "bar", "confirms": "circle"}
"""The end of an edge at a claim; the names are those of vis-network."""
ROLE_CURVES = {"asserts": 0.05, "denies": 0.12, "confirms": 0.19}

OPTIONS = {
    "physics": {"enabled": False},
    "interaction": {"hover": True, "tooltipDelay": 200, "keyboard": {"bindToWindow": False}},
    "nodes": {"borderWidth": 1.5, "borderWidthSelected": 3.5},
    "edges": {
        "arrowStrikethrough": False,
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.6}},
        "hoverWidth": 1.5,
        "selectionWidth": 2.5,
    },
}


def html(graph: Graph, title: str, values: Mapping[str, Any]) -> str:
    """The page: the template with the graph, the title and ``values`` filled in."""
    net = Network(directed=True, heading=title, cdn_resources="in_line")
    for node in graph.nodes:
        _add_node(net, node)
    for number, edge in enumerate(graph.edges):
        _add_edge(net, number, edge)
    for claim in graph.claims:
        _add_claim(net, claim)
    for number, voice in enumerate(graph.voices, len(graph.edges)):
        _add_voice(net, number, voice)
    net.set_options(json.dumps(OPTIONS))
    environment = Environment(loader=PackageLoader("kg.view", "."), autoescape=True)
    # The library is trusted and is no template: it goes in as it stands.
    environment.globals.update(values, vis=Markup(VIS.read_text(encoding="utf-8")))
    net.templateEnv = environment
    net.path = TEMPLATE
    text: str = net.generate_html()
    return text


def _add_node(net: Network, node: Node) -> None:
    kind = ActorKind(node.kind)
    net.add_node(
        node.actor,
        label=node.label,
        title=node.tooltip,
        shape=KIND_SHAPES[kind],
        color=KIND_COLOURS[kind].light,
        kind=node.kind,
        size=node.size,
        x=node.x,
        y=node.y,
        beside=list(node.beside),
    )


def _add_claim(net: Network, node: ClaimNode) -> None:
    net.add_node(
        claim_id(node.claim),
        label=node.label,
        title=node.tooltip,
        shape="box",
        claim=node.claim,
        x=node.x,
        y=node.y,
        hidden=True,
    )


def _add_voice(net: Network, number: int, voice: Voice) -> None:
    net.add_edge(
        voice.speaker,
        claim_id(voice.claim),
        id=number,
        color=TYPE_COLOURS[StatementType(voice.type)].light,
        arrows={"to": {"enabled": True, "type": ROLE_ENDS[voice.role], "scaleFactor": 0.8}},
        smooth={"enabled": True, "type": "curvedCW", "roundness": ROLE_CURVES[voice.role]},
        type=voice.type,
        claim=voice.claim,
        role=voice.role,
        statements=list(voice.statements),
        hidden=True,
    )


def _add_edge(net: Network, number: int, edge: Edge) -> None:
    net.add_edge(
        edge.speaker,
        edge.whom,
        id=number,
        color=TYPE_COLOURS[StatementType(edge.type)].light,
        dashes=[7, 5] if edge.relation == "about" else False,
        smooth={
            "enabled": True,
            "type": "curvedCW" if edge.curve > 0 else "curvedCCW",
            "roundness": abs(edge.curve),
        },
        type=edge.type,
        relation=edge.relation,
        statements=list(edge.statements),
    )
