"""The command `kg`: each command a thin shell over one call of the library.

Results go to stdout, everything else to stderr.  Exit codes: 0 done, 1 found something wrong,
2 could not run, 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import click

from kg._version import __version__
from kg.cli import asking, checking, making, showing
from kg.terminal import Group


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kg")
def main() -> None:
    """Who said what about whom: a knowledge graph of statements in the news.

    Start with: kg build FOLDER, then kg stats, kg view, kg query denials.
    """


for _command in (
    making.build_command,
    making.extract_command,
    making.link_command,
    asking.statements_command,
    asking.actors_command,
    asking.claims_command,
    asking.claim_command,
    asking.events_command,
    asking.query_command,
    asking.stats_command,
    showing.view_command,
    showing.export_command,
    checking.evaluate_command,
    checking.validate_command,
    checking.annotate_command,
):
    main.add_command(_command)
