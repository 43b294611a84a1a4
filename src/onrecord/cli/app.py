"""The program `onrecord` and the table of its commands."""

from __future__ import annotations

import inspect
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption

from onrecord.cli.commitments.commitments import commitments
from onrecord.cli.documents.changes import changes
from onrecord.cli.documents.listed import list_documents
from onrecord.cli.documents.parse import parse
from onrecord.cli.documents.prove import prove
from onrecord.cli.documents.show import show
from onrecord.cli.documents.stats import stats
from onrecord.cli.documents.variants import variants
from onrecord.cli.dossiers.group import DOSSIER, dossier
from onrecord.cli.echoes.echoes import echoes
from onrecord.cli.echoes.phrase import phrase
from onrecord.cli.figures.figures import figures
from onrecord.cli.people.people import PEOPLE, people
from onrecord.cli.questions.questions import questions
from onrecord.cli.quotations.check import check
from onrecord.cli.quotations.cite import cite
from onrecord.cli.quotations.resolve import resolve
from onrecord.cli.quotations.verify import verify
from onrecord.cli.search import search
from onrecord.cli.taking.add import add
from onrecord.cli.taking.watch import watch
from onrecord.cli.terminal.errors import told_in_one_sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from typer._click.core import Context

COMMANDS: tuple[tuple[str, Callable[..., None] | typer.Typer], ...] = (
    ("parse", parse),
    ("prove", prove),
    ("add", add),
    ("watch", watch),
    ("list", list_documents),
    ("show", show),
    ("search", search),
    ("questions", questions),
    ("figures", figures),
    ("commitments", commitments),
    ("verify", verify),
    ("echoes", echoes),
    ("phrase", phrase),
    ("dossier", dossier),
    ("resolve", resolve),
    ("cite", cite),
    ("check", check),
    ("changes", changes),
    ("variants", variants),
    ("people", people),
    ("stats", stats),
)
"""Every command with its name, in the order in which `onrecord --help` lists them."""


class _InOrder(TyperGroup):
    """The program: its commands in the order of the table, and one sentence for a command line that is wrong."""

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: Context | None = None,
        **extra: Any,  # noqa: ANN401 - as Typer has it
    ) -> Context:
        """Read what stands before the command."""
        with told_in_one_sentence():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: Context) -> Any:  # noqa: ANN401 - as Typer has it
        """Read the rest and run the command."""
        with told_in_one_sentence():
            return super().invoke(ctx)

    def list_commands(self, ctx: Context) -> list[str]:
        """Give the names of the commands in the order of the table."""
        del ctx
        return [name for name, _ in COMMANDS]


class _Once(TyperCommand):
    """A command whose options are each given once: of two values one would be dropped without a word."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Read the arguments.

        Raises:
            BadParameter: an option that takes one value is given twice.
        """
        given = set()
        for option in self.make_parser(ctx).parse_args(args=list(args))[2]:
            single = isinstance(option, TyperOption) and not (option.multiple or option.is_flag)
            if single and option.name in given:
                says = f"{option.opts[0]} is given twice and takes one value; give it once"
                raise typer.BadParameter(says, ctx=ctx)
            given.add(option.name)
        return super().parse_args(ctx, args)


# Help and errors are plain text: Rich takes longer to import than everything else together.
app = typer.Typer(
    name="onrecord",
    cls=_InOrder,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _help(documented: object) -> str:
    """Give a docstring as help text, in which examples keep their lines."""
    return (inspect.getdoc(documented) or "").replace("\n\nExamples:\n", "\n\n\b\nExamples:\n")


for _name, _command in PEOPLE:
    people.command(_name, cls=_Once, help=_help(_command))(_command)
for _name, _command in DOSSIER:
    dossier.command(_name, cls=_Once, help=_help(_command))(_command)
for _name, _entry in COMMANDS:
    if isinstance(_entry, typer.Typer):
        app.add_typer(_entry, name=_name)
    else:
        app.command(_name, cls=_Once, help=_help(_entry))(_entry)


def _print_version(asked: bool) -> None:  # noqa: FBT001 - the form that Typer calls
    if asked:
        import onrecord

        typer.echo(f"onrecord {onrecord.__version__}")
        raise typer.Exit


def onrecord(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    """Turn official transcripts into a record that can be searched, cited and proved.

    Examples:
      onrecord add transcripts/                     take transcripts into an archive
      onrecord search '"burden sharing"'            who said it, when, and the citation
      onrecord questions --unanswered               what was asked and nobody took up
      onrecord figures '"standing force"' --series  what was counted, and what changed
      onrecord commitments --due 2031-07            what was promised for that month
      onrecord verify "QUOTE" --speaker NAME        are these the words, and whose
      onrecord echoes harbours                      what keeps being said, and how the words change
      onrecord dossier dues.toml --format html      all that was said of one matter, as a brief
      onrecord resolve 'CITATION'                   the exact words behind a citation
      onrecord prove transcripts/*.txt              every character accounted for

    Commands end with 0 when all is well, 1 when the answer is no (a broken proof, a quotation that is not ok, a
    citation that does not resolve, a file that failed), 2 when the command line is wrong, 130 after Ctrl-C.
    """


app.callback(help=_help(onrecord))(onrecord)


def main() -> None:
    """Run the program on the arguments of this process, and leave with its exit code."""
    # Without an output (`>&-`) Python has no stream for it, and the archive's file must not take its place.
    if sys.stdout is None:
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - it stays open
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - it stays open
    for stream in (sys.stdout, sys.stderr):
        # A terminal of another encoding gets escapes for the characters it lacks, never an error.
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    app(prog_name="onrecord")
