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
@click.option("--output", "-o", default="who.html", show_default=True, help="The file to write.")
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
@store_option
def view_command(output: str, title: str, max_nodes: int, store: str) -> None:
    """Write a page to look at: one HTML file that works without network.

    Example: kg view -o who.html
    """
    from kg.view.page import write_page

    with open_store(store) as opened, writing(output):
        write_page(
            opened.all_facts(), Path(output), title=title, base=opened.base, max_nodes=max_nodes
        )
    click.echo(Path(output).resolve())


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
