"""The command `kg`: each command a thin shell over one call of the library.

Results go to stdout, everything else to stderr.  Exit codes: 0 done, 1 found something wrong,
2 could not run, 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import click

from kg._version import __version__
from kg.cli.asking import (
    actors_command,
    claim_command,
    claims_command,
    events_command,
    query_command,
    statements_command,
    stats_command,
)
from kg.cli.checking import annotate_command, evaluate_command, validate_command
from kg.cli.making import build_command, extract_command, link_command, remove_command
from kg.cli.showing import export_command, view_command
from kg.terminal import Group


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kg")
def main() -> None:
    """Who said what about whom: a knowledge graph of statements in the news.

    Start with: kg build FOLDER, then kg stats, kg view, kg query denials.
    """


for _command in (
    build_command,
    extract_command,
    link_command,
    remove_command,
    statements_command,
    actors_command,
    claims_command,
    claim_command,
    events_command,
    query_command,
    stats_command,
    view_command,
    export_command,
    evaluate_command,
    validate_command,
    annotate_command,
):
    main.add_command(_command)
