"""Writes docs/reference/ from the program itself; a test fails when what is there is not what this would write.

`make docs` runs it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer
from typer.testing import CliRunner

from docs.schema import record_schema
from onrecord.cli.app import COMMANDS, app
from onrecord.model import SCHEMA, SEGMENT_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

REFERENCE = Path(__file__).parent / "reference"
GENERATED = "<!-- Written by `make docs` from the program itself. Changes made here are lost. -->\n"
WIDTH = 100


def pages() -> dict[str, str]:
    """Give every file of the reference: its name and its text."""
    schema = record_schema()
    return {
        "cli.md": cli_page(),
        "json.md": json_page(schema),
        "segments.md": segments_page(),
        "record.schema.json": json.dumps(schema, indent=2, ensure_ascii=False) + "\n",
    }


def cli_page() -> str:
    """Give the help of the program and of each command, as it prints it."""

    def help_of(*command: str) -> str:
        result = CliRunner().invoke(app, [*command, "--help"], env={"COLUMNS": str(WIDTH)}, prog_name="onrecord")
        if result.exit_code:
            raise RuntimeError(f"onrecord {' '.join(command)} --help failed: {result.output}")
        return f"```text\n{result.output.strip()}\n```\n"

    parts = [GENERATED, "# Commands\n", help_of()]
    for name, command in COMMANDS:
        parts += [f"## onrecord {name}\n", help_of(name)]
        if isinstance(command, typer.Typer):
            for entry in command.registered_commands:
                parts += [f"### onrecord {name} {entry.name}\n", help_of(name, entry.name or "")]
    return "\n".join(parts)


def segments_page() -> str:
    """Give the table of segment kinds."""
    rows = "".join(f"| `{kind}` | {meaning} |\n" for kind, meaning in SEGMENT_KINDS.items())
    return (
        f"{GENERATED}\n# Segment kinds\n\n"
        "Segments tile the text of a transcript: every character lies in exactly one, and joined in order they are\n"
        "the text. Each is of one of these kinds.\n\n"
        f"| kind | what it holds |\n|---|---|\n{rows}"
    )


def json_page(schema: dict[str, Any]) -> str:
    """Give the JSON form, type by type, the record first and each other type after its first use."""
    head = (
        f"{GENERATED}\n# The record in JSON\n\n"
        "`onrecord parse FILE --json` prints this form. It is a contract with other tools: new fields may be added;\n"
        f"any other change gets a new `schema` number. This page describes `{SCHEMA}`.\n\n"
        "- Offsets count Unicode code points of `text`, from 0. A span `[start, end]` ends before `end`.\n"
        "- Every field below is always written; what is not known is null.\n"
        "- The machine-readable form of this page is [record.schema.json](record.schema.json).\n\n"
    )
    types = {"record": schema} | {name: schema["$defs"][name] for name in _in_order_of_use(schema)}
    return head + "\n".join(_type_section(name, form) for name, form in types.items())


def _in_order_of_use(schema: dict[str, Any]) -> list[str]:
    seen: list[str] = []

    def walk(form: object) -> None:
        if isinstance(form, dict):
            name = str(form.get("$ref", "")).removeprefix("#/$defs/")
            if name and name not in seen:
                seen.append(name)
                walk(schema["$defs"][name])
            for value in form.values():
                walk(value)
        elif isinstance(form, list):
            for value in form:
                walk(value)

    walk(schema["properties"])
    return seen


def _type_section(name: str, form: dict[str, Any]) -> str:
    if "prefixItems" in form:
        fields = {part["title"]: part for part in form["prefixItems"]}
        written = f"\n\nWritten as the list `[{', '.join(fields)}]`."
    else:
        fields, written = form["properties"], ""
    rows = "".join(
        f"| `{field}` | {_type_of(kind)} | {kind.get('description', '')} |\n" for field, kind in fields.items()
    )
    return (
        f"## {name}\n\n{_sentence(form['description'])}{written}\n\n| field | type | meaning |\n|---|---|---|\n{rows}"
    )


def _sentence(text: str) -> str:
    return text if text.endswith(".") else text + "."


def _type_of(form: dict[str, Any]) -> str:
    """Say in words what a schema allows."""
    return " or ".join(dict.fromkeys(_alternatives(form)))


def _alternatives(form: dict[str, Any]) -> Iterator[str]:
    if "$ref" in form:
        name = form["$ref"].removeprefix("#/$defs/")
        yield f"[{name}](#{name.lower()})"
    elif "const" in form:
        yield f"`{json.dumps(form['const'])}`"
    elif "enum" in form:
        # msgspec sorts the values, null first; in words null comes last.
        yield "one of " + ", ".join(f"`{value}`" for value in form["enum"] if value is not None)
        if None in form["enum"]:
            yield "null"
    elif "anyOf" in form:
        for part in form["anyOf"]:
            yield from _alternatives(part)
    elif "prefixItems" in form:
        yield f"list of {len(form['prefixItems'])}"
    elif form.get("type") == "array":
        yield f"list of {_type_of(form['items'])}"
    elif form.get("type") == "object":
        values = form.get("additionalProperties")
        yield f"object of {_type_of(values)} by name" if values else "object"
    else:
        yield str(form.get("type", "any"))


def main() -> None:
    """Write the reference; say which files changed."""
    REFERENCE.mkdir(exist_ok=True)
    for name, text in pages().items():
        path = REFERENCE / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            print(f"wrote {path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path}")


if __name__ == "__main__":
    main()
