"""`onrecord dossier`: its subcommands, and the one that is meant where none is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer
from typer.core import TyperGroup

from onrecord.cli.dossiers.check import check_brief
from onrecord.cli.dossiers.dossier import make_dossier
from onrecord.cli.dossiers.new import new

if TYPE_CHECKING:
    from collections.abc import Callable

    from typer._click.core import Context

_DEFAULT = "make"

DOSSIER: tuple[tuple[str, Callable[..., None]], ...] = (
    ("make", make_dossier),
    ("new", new),
    ("check", check_brief),
)
"""The subcommands, in the order in which `onrecord dossier --help` lists them."""


class _MakesByDefault(TyperGroup):
    """A group in which a file that is no subcommand is made: `onrecord dossier harbour-dues.toml`."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Put the default before a first argument that is none of the subcommands, where there is a default."""
        named = args and (args[0] in self.commands or args[0] in ctx.help_option_names)
        if args and not named and _DEFAULT in self.commands:
            args = [_DEFAULT, *args]
        return super().parse_args(ctx, args)


dossier = typer.Typer(
    cls=_MakesByDefault,
    no_args_is_help=True,
    help="Gather everything in the record on one matter.\n\n"
    "It is written as a brief in which every line has its source. A file that is no command is asked of make.\n\n\b\n"
    "Examples:\n"
    "  onrecord dossier harbour-dues.toml\n"
    "  onrecord dossier harbour-dues.toml --format html\n"
    '  onrecord dossier new "harbour dues" --output harbour-dues.toml\n'
    "  onrecord dossier check brief.md",
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
