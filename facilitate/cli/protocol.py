"""`facilitate protocol`: everything a client may say and hear, from the registries in code."""

import json

import click

from facilitate.cli import protocol_page
from facilitate.cli.protocol_description import describe


@click.command(short_help="Describe the live protocol.")
@click.option("--json", "as_json", flag_value=True, type=bool, help="One JSON object instead.")
@click.option(
    "--markdown", "as_json", flag_value=False, type=bool, default=False, help="The page docs/protocol.md (default)."
)
def protocol(as_json: bool) -> None:
    """Describe the live protocol: every command with its roles, schema and limits, error codes, event types."""
    if as_json:
        click.echo(json.dumps(describe(), indent=1))
    else:
        click.echo(protocol_page.render(describe()), nl=False)
