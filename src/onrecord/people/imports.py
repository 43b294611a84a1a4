"""People from other tools' files: Popolo JSON, and CSV with a header."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

from onrecord.model import Office, Person
from onrecord.people.own import BadPeopleFile, check
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

COLUMNS = ("name", "role", "body", "from", "to", "also", "wikidata", "key")
"""The columns of a CSV file; ``name``, ``role`` and ``body`` are needed, ``also`` parts names by semicolons."""
_COMMAS = (",", ";", "\t")
"""What parts the cells: spreadsheets write what their country is used to."""
_DAY = len("2014-10-01")


def read_people(path: Path) -> tuple[list[Person], int]:
    """Read the people of a file; what it is, is told from its bytes.

    Returns:
        Those who held an office, and how many have none and are left out: by name alone nobody is ever found.

    Raises:
        BadPeopleFile: it is neither, or an entry is wrong.
        OSError: it can't be read.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadPeopleFile(f"{path} is no text in UTF-8; save it as UTF-8 and try again") from error
    people = list(_popolo(text, path) if text.lstrip()[:1] in {"{", "["} else _rows(text, path))
    for found in people:
        check(found, f"{path}, {found.name}")
    kept = [found for found in people if found.offices]
    return kept, len(people) - len(kept)


def key_of(name: str) -> str:
    """Make the key of a new person of this name."""
    return fold(name).replace(" ", "-")


def _rows(text: str, path: Path) -> Iterable[Person]:
    head = text.partition("\n")[0]
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=max(_COMMAS, key=head.count))
    named = {(column or "").strip().lower(): column for column in reader.fieldnames or ()}
    missing = [column for column in ("name", "role", "body") if column not in named]
    if missing:
        raise BadPeopleFile(f"{path} is neither Popolo JSON nor CSV with the columns name, role, body (and perhaps "
                            "from, to, also, wikidata, key)")  # fmt: skip
    found: dict[tuple[str, str, str], Person] = {}
    for row in reader:
        where = f"{path}, line {reader.line_num}"
        if None in row:
            raise BadPeopleFile(
                f"more cells than the header has columns; put quotes around what has commas; see {where}"
            )
        cell = {name: (row[column] or "").strip() for name, column in named.items() if name in COLUMNS}
        if not any(cell.values()):
            continue
        also = tuple(name.strip() for name in cell.get("also", "").split(";") if name.strip())
        key, wikidata = cell.get("key", ""), cell.get("wikidata", "")
        # Rows of one name are one person's unless a key or an identifier says otherwise.
        who = (cell["name"], key, wikidata)
        offices: tuple[Office, ...] = ()
        if cell["role"] or cell["body"]:
            offices = (Office(cell["role"], cell["body"], cell.get("from") or None, cell.get("to") or None),)
        old = found.get(who)
        found[who] = new = Person(
            id=key or key_of(cell["name"]),
            name=cell["name"],
            names=tuple(dict.fromkeys((*(old.names if old else ()), *also))),
            offices=tuple(dict.fromkeys((*(old.offices if old else ()), *offices))),
            wikidata=wikidata or None,
        )
        check(new, where)
    return found.values()


def _popolo(text: str, path: Path) -> Iterable[Person]:
    try:
        form = json.loads(text)
        form = {"persons": form} if isinstance(form, list) else form
        names = {body["id"]: str(body["name"]) for body in form.get("organizations") or ()}
        posts = {post["id"]: post for post in form.get("posts") or ()}
        terms = {event["id"]: event for event in form.get("events") or () if "id" in event}
        held: dict[str, list[dict[str, Any]]] = {}
        for membership in form.get("memberships") or ():
            held.setdefault(membership["person_id"], []).append(membership)
        people = [
            _popolo_person(
                entry, [*held.get(entry.get("id"), ()), *(entry.get("memberships") or ())], names, posts, terms
            )
            for entry in form.get("persons") or ()
        ]
    except KeyError as error:
        raise BadPeopleFile(f"{path} is no Popolo JSON: an entry has no {error}") from error
    except (ValueError, TypeError, AttributeError) as error:
        raise BadPeopleFile(
            f"{path} is no Popolo JSON: an object with persons, organizations, posts and memberships "
            f"({type(error).__name__}: {error})"
        ) from error
    if not people:
        raise BadPeopleFile(f"{path} holds no persons; Popolo JSON lists them under “persons”")
    return people


def _popolo_person(
    entry: dict[str, Any],
    memberships: list[dict[str, Any]],
    names: dict[str, str],
    posts: dict[str, dict[str, Any]],
    terms: dict[str, dict[str, Any]],
) -> Person:
    offices = []
    for membership in memberships:
        post = posts.get(membership.get("post_id") or "", {})
        role = membership.get("role") or post.get("role") or post.get("label")
        body = names.get(membership.get("organization_id") or post.get("organization_id") or "")
        term = terms.get(membership.get("legislative_period_id") or "", {})
        days = [str(membership.get(key) or term.get(key) or "")[:_DAY] or None for key in ("start_date", "end_date")]
        if role and body:
            offices.append(Office(str(role), body, *days))
    identifiers = {item.get("scheme"): item.get("identifier") for item in entry.get("identifiers") or ()}
    also = (str(other["name"]) for other in entry.get("other_names") or () if other.get("name") != entry["name"])
    family = entry.get("family_name")
    return Person(
        id=key_of(entry["name"]),
        name=entry["name"],
        names=tuple(dict.fromkeys(also)),
        offices=tuple(dict.fromkeys(offices)),
        family=(family,) if family and fold(family) != fold(entry["name"]).split()[-1] else (),
        wikidata=identifiers.get("wikidata"),
    )
