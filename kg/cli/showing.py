"""Commands that write a store out: a page to look at, RDF, networks."""

from __future__ import annotations

from pathlib import Path

import click

from kg.store import open_store
from kg.terminal import (
    store_option,
    writing,
)


@click.command("view")
@click.option(
    "--output",
    "-o",
    default=None,
    help="The file to write.  [default: who.html, or timeline.html with --timeline]",
)
@click.option(
    "--title",
    default="Who said what about whom",
    show_default=True,
    help="What the page is called.",
)
@click.option(
    "--max-nodes",
    type=click.IntRange(2),
    default=300,
    show_default=True,
    help="Draw so many actors at most, those with the most statements.",
)
@click.option(
    "--timeline",
    is_flag=True,
    help="Let the page open on the timeline: statements by date, and figures over time.",
)
@store_option
def view_command(
    output: str | None, title: str, max_nodes: int, timeline: bool, store: str
) -> None:
    """Write a page to look at: one HTML file that works without network.

    It has a network, a timeline and a table; claims that articles share, who denies them, and their
    figures are in all three if the store is linked.

    Example: kg view -o who.html
    """
    from kg.view.linked import linked_of
    from kg.view.page import write_page

    file = output or ("timeline.html" if timeline else "who.html")
    with open_store(store) as opened, writing(file):
        write_page(
            opened.all_facts(),
            Path(file),
            title=title,
            base=opened.base,
            max_nodes=max_nodes,
            linked=linked_of(opened),
            opens_on="timeline" if timeline else "network",
        )
    click.echo(Path(file).resolve())


@click.command("export")
@click.option(
    "--format",
    "form",
    required=True,
    type=click.Choice(["nquads", "trig", "turtle", "jsonld", "graphml", "gexf", "csv"]),
    help="RDF (the first four) or the who→whom network.",
)
@click.option("--collapsed", is_flag=True, help="One weighted edge a pair (graphml, gexf).")
@click.option("--output", "-o", default="-", show_default=True, help="The file, - for stdout.")
@store_option
def export_command(form: str, collapsed: bool, output: str, store: str) -> None:
    """Write a store as one file: RDF, or the network for Gephi and spreadsheets.

    Example: kg export --format gexf -o who.gexf
    """
    if collapsed and form not in ("graphml", "gexf"):
        raise click.UsageError("--collapsed goes with --format graphml or gexf")
    with open_store(store) as opened, writing(output), click.open_file(output, "wb") as file:
        if form in ("graphml", "gexf", "csv"):
            from kg import network

            graph = network.network(opened.all_facts(), opened.base)
            if form == "csv":
                network.write_edges_csv(graph, file)
            else:
                write = network.write_graphml if form == "graphml" else network.write_gexf
                write(network.collapsed(graph) if collapsed else graph, file)
        else:
            from kg.export import export

            export(opened, form, file)
