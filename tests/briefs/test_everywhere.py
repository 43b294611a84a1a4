"""Forged words put into a whole brief, wherever a hand could write: each of them is told."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

import pytest

from onrecord.briefs import write
from onrecord.briefs.check import check_brief

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.archive import Archive
    from onrecord.ledgers.dossiers import Dossier

_LINK = re.compile(r"\[`[^`]+`\]: <\S+>")


def forged(number: int) -> str:
    """Give words that nobody said, of which each is told from the others."""
    return f"castles of glass shall stand in bay number {number} for ever"


def told(record: Archive, data: bytes) -> set[str]:
    """Give which numbered forgeries a check tells of."""
    report = check_brief(record, data)
    return {one for each in report.quotations if not each.ok for one in re.findall(r"bay number (\d+) ", each.text)}


def missing(record: Archive, data: bytes, count: int) -> set[str]:
    return {str(number) for number in range(count)} - told(record, data)


@pytest.mark.parametrize("why", [False, True])
@pytest.mark.parametrize(
    "shape", ["Voll said “{}”.", "- Voll said “{}”.", "## “{}”", "> {}", "{} — Anders Voll, 12 March 2031", "*“{}”*"]
)
def test_a_paragraph_between_all_others(record: Archive, dossier: Dossier, shape: str, why: bool) -> None:
    parts = write(dossier, "markdown", why=why).decode().split("\n\n")
    made = "\n\n".join(f"{part}\n\n{shape.format(forged(number))}" for number, part in enumerate(parts))
    assert missing(record, made.encode(), len(parts)) == set()


@pytest.mark.parametrize("why", [False, True])
def test_words_at_the_end_of_each_line(record: Archive, dossier: Dossier, why: bool) -> None:
    lines, count = [], 0
    for line in write(dossier, "markdown", why=why).decode().split("\n"):
        edits = bool(line.strip(" >|-")) and not line.startswith("|")
        lines.append(f"{line} Voll said “{forged(count)}”." if edits else line)
        count += edits
    assert count > 100
    assert any(_LINK.match(line) for line in lines)
    assert missing(record, "\n".join(lines).encode(), count) == set()


def _numbered(pattern: str, put: Callable[[re.Match[str], str], str], text: str) -> tuple[str, int]:
    count = 0

    def edit(found: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return put(found, forged(count - 1))

    return re.sub(pattern, edit, text), count


@pytest.mark.parametrize("why", [False, True])
@pytest.mark.parametrize(
    ("pattern", "shape"),
    [
        (r"</(?:p|li|h[1-6]|dd|dt|td|th|caption)>", " Voll said “{}”.{}"),
        (r"</(?:blockquote|footer)>", " {}.{}"),
        (r"</(?:section|nav|header|main|div|table|ul|dl)>", "<p>Voll said “{}”.</p>{}"),
    ],
)
def test_words_on_a_page(record: Archive, dossier: Dossier, pattern: str, shape: str, why: bool) -> None:
    page = re.sub(r"(?s)<svg.*?</svg>", "", write(dossier, "html", why=why).decode())
    made, count = _numbered(pattern, lambda found, words: shape.format(words, found.group()), page)
    assert count > 10
    assert missing(record, made.encode(), count) == set()


@pytest.mark.parametrize("why", [False, True])
@pytest.mark.parametrize("shape", ["</w:p><w:p>{}</w:p>", "{}</w:p>"])
def test_words_in_a_document_of_word(record: Archive, dossier: Dossier, shape: str, why: bool) -> None:
    run = "<w:r><w:t> Voll said “{}”.</w:t></w:r>"
    made, count = io.BytesIO(), 0
    with zipfile.ZipFile(io.BytesIO(write(dossier, "docx", why=why))) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                text, count = _numbered("</w:p>", lambda _, words: shape.format(run.format(words)), data.decode())
                data = text.encode()
            new.writestr(name, data)
    assert count > 100
    assert missing(record, made.getvalue(), count) == set()
