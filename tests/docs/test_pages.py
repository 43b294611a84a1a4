"""Every command and every line of Python in the documentation does what the page says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docs.pages import ROOT, agrees, check, pages

LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]*)(#[^)\s]*)?\)")


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.relative_to(ROOT).as_posix())
def test_a_page_does_not_lie(page: Path, tmp_path: Path) -> None:
    differences = check(page, tmp_path)
    assert not differences, "\n\n".join(map(str, differences))


@pytest.mark.parametrize(
    "page", [*pages(), *sorted(ROOT.glob("*.md"))], ids=lambda page: page.relative_to(ROOT).as_posix()
)
def test_links_lead_somewhere(page: Path) -> None:
    targets = [match[1] for match in LINK.finditer(page.read_text(encoding="utf-8")) if match[1]]
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize(
    ("expected", "got", "agree"),
    [
        ("one\n", "one\n", True),
        ("one\n", "two\n", False),
        ("a ... c\n", "a b c\n", True),
        ("a ... c\n", "a b d\n", False),
        ("first\n...\nlast\n", "first\n1\n2\nlast\n", True),
        ("first\n...\nlast\n", "first\nlast\n", True),
        ("first\n...\n", "last\n", False),
        ("", "something\n", False),
    ],
)
def test_dots_stand_for_anything(expected: str, got: str, agree: bool) -> None:
    assert agrees(expected, got) is agree
