"""The user's own people: added, imported, shown; never merged without a word."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

from onrecord.cli import app
from onrecord.model import Office, Person
from onrecord.people import authority, own_path
from onrecord.people.own import BadPeopleFile, append, own_people, written

OFFICE = "Harbour Minister, Ostrelle, 2031-02-01, 2033-06"


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    path = tmp_path / "settings" / "people.toml"
    monkeypatch.setenv("ONRECORD_PEOPLE", str(path))
    monkeypatch.chdir(tmp_path)
    authority.cache_clear()
    yield path
    authority.cache_clear()


def run(*arguments: str, code: int = 0) -> Result:
    result = CliRunner().invoke(app, ["people", *arguments])
    assert result.exit_code == code, result.output
    return result


def test_where_the_file_is(monkeypatch: pytest.MonkeyPatch, own: Path) -> None:
    assert own_path() == own
    monkeypatch.delenv("ONRECORD_PEOPLE")
    monkeypatch.setenv("XDG_CONFIG_HOME", "/settings")
    assert own_path() == Path("/settings/onrecord/people.toml")
    monkeypatch.delenv("XDG_CONFIG_HOME")
    assert own_path() == Path.home() / ".config/onrecord/people.toml"


def test_who_is_added_is_found(own: Path) -> None:
    assert "is new" in run("add", "Ada Falk", "--office", OFFICE, "--also", "Ada Falck", "--wikidata", "Q1").stdout
    for name in ("Falk", "FALCK"):
        found = authority().find(name, "2032-01-01", role="HARBOUR MINISTER")
        assert found is not None
        assert (found.id, found.wikidata) == ("ada-falk", "Q1")
    assert authority().find("Falk", "2033-06-01", role="Harbour Minister") is None, "inside the uncertain edge"
    own.write_text("# my own words\n" + own.read_text())
    assert "nothing to add" in run("add", "Ada Falk", "--office", OFFICE).stdout
    assert "added to Ada Falk" in run("add", "Ada Falk", "--office", "Chair, Port, 2034", "--to", "ada-falk").stdout
    assert "my own words" in own.read_text()
    (ada,) = own_people()
    assert [office.role for office in ada.offices] == ["Harbour Minister", "Chair"]


def test_a_namesake_is_kept_apart_with_a_word() -> None:
    run("add", "Ada Falk", "--office", OFFICE)
    assert "kept apart from ada-falk" in run("add", "Ada Falk", "--office", "Mayor, Halvaria, 2030").stdout
    assert [person.id for person in own_people()] == ["ada-falk", "ada-falk-2"]
    assert authority().find("Ada Falk", "2032-01-01") is None, "two may be meant"


def test_an_office_is_added_to_somebody_shipped() -> None:
    said = run("add", "Jens Stoltenberg", "--to", "jens-stoltenberg", "--office", "Chair, Harbour Board, 2031").stdout
    assert "added to Jens Stoltenberg" in said
    person = authority().get("jens-stoltenberg")
    assert person is not None
    assert {"NATO", "Harbour Board"} <= {office.body for office in person.offices}
    assert authority().find("Stoltenberg", "2020-01-01", role="NATO Secretary General") == person
    assert [p for p in authority().persons() if p.id == "jens-stoltenberg"] == [person]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("Falk", "--office", OFFICE), "no name in full"),
        (("Ada Falk", "--office", "Mayor"), "no office"),
        (("Ada Falk", "--office", "Mayor, Ostrelle, yesterday"), "no date"),
        (("Ada Falk", "--office", "Mayor, Ostrelle, 2034, 2031"), "ends before it begins"),
        (("Ada Falk", "--office", OFFICE, "--wikidata", "76"), "no Wikidata id"),
        (("Ada Falk", "--office", OFFICE, "--to", "nobody-at-all"), "nobody has the key"),
    ],
)
def test_what_is_wrong_gets_one_sentence(arguments: tuple[str, ...], says: str, own: Path) -> None:
    result = run("add", *arguments, code=1)
    assert says in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert not own.exists()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[[person]", "no TOML"),
        ('[[person]]\nname = "Ada Falk"\n', "needs a key"),
        ('[[person]]\nkey = "ada falk"\nname = "Ada Falk"\noffices = []\n', "need letters"),
        ('[[person]]\nkey = "ada"\nname = "Ada Falk"\noffices = [["Mayor"]]\n', "needs a key"),
    ],
)
def test_a_file_that_cannot_be_read(text: str, says: str, own: Path) -> None:
    own.parent.mkdir()
    own.write_text(text)
    with pytest.raises(BadPeopleFile, match=says):
        own_people()


POPOLO = {
    "persons": [
        {
            "id": "p1",
            "name": "Ada Falk",
            "other_names": [{"name": "Ada Falck"}],
            "identifiers": [{"scheme": "wikidata", "identifier": "Q11"}],
        },
        {
            "id": "p2",
            "name": "Li Tan",
            "family_name": "Li",
            "memberships": [{"role": "Mayor", "organization_id": "o1"}],
        },
        {"id": "p3", "name": "Nobody Much"},
    ],
    "organizations": [{"id": "o1", "name": "Ostrelle"}],
    "posts": [{"id": "x", "label": "Harbour Minister", "organization_id": "o1"}],
    "memberships": [
        {"person_id": "p1", "post_id": "x", "start_date": "2031-02-01", "end_date": "2033-06"},
        {"person_id": "p1", "role": "Member", "organization_id": "o1", "legislative_period_id": "t1"},
    ],
    "events": [{"id": "t1", "start_date": "2034", "end_date": "2038"}],
}


def test_popolo() -> None:
    Path("popolo.json").write_text(json.dumps(POPOLO))
    said = run("import", "popolo.json").stdout
    assert "ada-falk: Ada Falk is new" in said
    assert "1 without an office left out" in said
    ada, li = own_people()
    assert ada == Person(
        "ada-falk",
        "Ada Falk",
        ("Ada Falck",),
        (Office("Harbour Minister", "Ostrelle", "2031-02-01", "2033-06"), Office("Member", "Ostrelle", "2034", "2038")),
        (),
        "Q11",
    )
    assert li.family == ("Li",)
    assert authority().find("Li", "2032-01-01", role="Mayor of Ostrelle") == li
    again = run("import", "popolo.json").stdout
    assert again.count("nothing to add") == 2
    assert "written" not in again


def test_csv() -> None:
    Path("people.csv").write_text(
        "\ufeffName,Role,Body,From,To,Also,Wikidata\r\n"
        "Ada Falk,Harbour Minister,Ostrelle,2031-02-01,2033-06,Ada Falck; Ada J. Falk,Q11\r\n"
        "Ada Falk,Mayor,Ostrelle,2034,,,Q11\r\n\r\n"
        "Ada Falk,Captain,Harbour Board,2030,,,\r\n"
    )
    said = run("import", "people.csv").stdout
    assert "kept apart from ada-falk" in said
    ada, other = own_people()
    assert (len(ada.offices), ada.names, other.id) == (2, ("Ada Falck", "Ada J. Falk"), "ada-falk-2")


@pytest.mark.parametrize("comma", [",", ";", "\t"])
def test_csv_of_any_spreadsheet(comma: str) -> None:
    Path("people.csv").write_text("name,role,body\nAda Falk,Mayor,Ostrelle\n".replace(",", comma))
    assert "ada-falk: Ada Falk is new" in run("import", "people.csv").stdout


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (b"a,b\n1,2\n", "neither Popolo JSON nor CSV"),
        (b"\xff\xfe\x00", "no text in UTF-8"),
        (b"{", "no Popolo JSON"),
        (b"{}", "holds no persons"),
        (b'{"persons": [{"id": "p"}]}', "no Popolo JSON"),
        (b'{"persons": [{"id": "p"}]}', "an entry has no 'name'"),
        (b"name,role,body,from\nAda Falk,Mayor,Ostrelle,soon\n", "no date"),
        (b"name,role,body,from\nAda Falk,Mayor,Ostrelle,2031-02-30\n", "'2031-02-30' is no date"),
        (b"name,role,body\n,Mayor,Ostrelle\n", "need letters"),
        (b"name,role,body\nAda Falk,Mayor,Ostrelle\n\n,Captain,Board\n", "see file, line 4"),
        (b"name,role,body\nAda Falk,Mayor,Ostrelle,2031\n", "more cells than the header has columns"),
    ],
)
def test_a_file_that_is_nothing_known(text: bytes, says: str, own: Path) -> None:
    Path("file").write_bytes(text)
    result = run("import", "file", code=1)
    assert says in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert not own.exists()


@given(st.text(), st.lists(st.text(), max_size=3))
def test_whatever_is_written_is_read_again(name: str, names: list[str]) -> None:
    import tomllib  # noqa: PLC0415 - this test's own

    person = Person("ada-falk", f"A{name}", tuple(f"B{other}" for other in names), (Office("C", "D", "2031"),))
    try:
        text = written(person).encode().decode()
    except UnicodeEncodeError:
        return  # a lone surrogate: no file holds it
    (entry,) = tomllib.loads(text)["person"]
    assert (entry["name"], tuple(entry.get("names", ()))) == (person.name, person.names)


def test_a_file_without_a_last_newline_is_added_to(own: Path) -> None:
    own.parent.mkdir()
    own.write_text("# mine")
    append([Person("ada-falk", "Ada Falk", (), (Office("Mayor", "Ostrelle"),))])
    assert [person.id for person in own_people()] == ["ada-falk"]
