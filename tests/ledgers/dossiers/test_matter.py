"""Definitions of matters: read, refused with one sentence, written again."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from onrecord.ledgers.dossiers import BadMatter, Matter, Ruled, load_matter, read_matter

CITED = "council/2031-03-12/press-conference@3f2a9c01d4e7#120-185"


def test_what_is_written_is_read() -> None:
    matter = Matter(
        title='A "matter" of \\ and \x7f',
        about="Über alles, was\tzählt",
        words=("harbour dues", "levi*", "landing + fee"),
        names=("Port Board",),
        companions=("quay",),
        exclude=("harbour master",),
        since="2031",
        until="2032-05-01",
        publishers=("Council",),
        speakers=("Voll",),
        decisions=(
            Ruled("belongs", (CITED,), "E. Lind", "2031-04-02", "she means the dues"),
            Ruled("different", (CITED, CITED.replace("120-185", "3-9"))),
        ),
    )
    again = read_matter(matter.toml())
    assert again == msgspec.structs.replace(matter, about="Über alles, was zählt")
    assert read_matter(again.toml()) == again


def test_notes_are_comments_behind_their_entries() -> None:
    matter = Matter("Dues", words=("dues", "quay"), notes={"dues": "in 9 of 14\npassages"})
    assert '  "dues",  # in 9 of 14 passages\n  "quay",\n' in matter.toml()
    assert read_matter(matter.toml()) == Matter("Dues", words=("dues", "quay"))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("title = ", "not valid TOML"),
        ('words = ["dues"]', "a matter has a title"),
        ('title = "Dues"', "nothing says what belongs"),
        ('title = "Dues"\nwords = "dues"', "words is a list of words"),
        ('title = "Dues"\nwords = ["dues", 3]', "words is a list of words"),
        ('title = "Dues"\nword = ["dues"]', "a matter has no 'word'"),
        ('title = "Dues"\nabout = 3\nwords = ["dues"]', "about is words"),
        ('title = "Dues"\nwords = ["dues"]\nsince = "March"', "since is a day, a month or a year"),
        ('title = "Dues"\nwords = ["dues"]\ndecision = 3', r"written as \[\[decision\]\]"),
        ('title = "Dues"\nwords = ["dues"]\ndecision = [3]', r"written as \[\[decision\]\]"),
        ('title = "Dues"\nwords = ["dues"]\n[[decision]]\nverdict = "maybe"', "belongs, apart, same or different"),
        ('title = "Dues"\nwords = ["dues"]\n[[decision]]\nverdict = "apart"', "is not a citation"),
        (f'title = "D"\nwords = ["d"]\n[[decision]]\nverdict = "same"\nfigures = ["{CITED}"]', "names two"),
    ],
)
def test_what_defines_no_matter_is_told_in_one_sentence(text: str, says: str) -> None:
    with pytest.raises(BadMatter, match=says) as raised:
        read_matter(text, "dues.toml")
    assert str(raised.value).startswith("dues.toml: ")
    assert "\n" not in str(raised.value).strip()


def test_files_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    with pytest.raises(BadMatter, match="cannot be read"):
        load_matter(tmp_path / "none.toml")
    (tmp_path / "latin.toml").write_bytes('title = "Über"'.encode("latin-1"))
    with pytest.raises(BadMatter, match="not UTF-8"):
        load_matter(tmp_path / "latin.toml")
    (tmp_path / "bom.toml").write_bytes(b'\xef\xbb\xbftitle = "Dues"\nsince = 2031-03-12\nwords = ["dues"]')
    assert load_matter(tmp_path / "bom.toml").since == "2031-03-12"


def test_the_examples_are_definitions() -> None:
    examples = sorted((Path(__file__).parents[3] / "examples" / "dossiers").glob("*.toml"))
    assert len(examples) == 10
    for path in examples:
        matter = load_matter(path)
        assert matter.about
        assert read_matter(matter.toml()) == matter
