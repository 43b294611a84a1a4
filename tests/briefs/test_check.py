"""A brief edited by hand, held against the record: what an editor may do to it, and what must not pass."""

from __future__ import annotations

import io
import re
import textwrap
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import onrecord
from onrecord.archive import Archive
from onrecord.briefs import write
from onrecord.briefs.check import VERDICTS, WELL, BriefReport, QuoteCheck, check_brief, counts
from onrecord.briefs.holding import Held, held
from onrecord.briefs.lines import blocks
from onrecord.briefs.offices import wrong_office
from onrecord.briefs.signed import signed
from onrecord.model import NotADocument, Span, Speaker

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.ledgers.dossiers import Dossier

LUXURY = "Our harbour dues are no luxury; they are the shelter of our own harbours."
PORTS = "Thirteen ports meet the pledge on dues."
NOBODY = "Nobody shares burdens alone in the northern seas."
FALL = "The dues fall on large ships and on nobody else."


@pytest.fixture(scope="module")
def cite(record: Archive) -> Callable[..., str]:
    """Give the written citation of words of the record."""

    def find(words: str, record_part: str = "2031-03-12", version: int = -1) -> str:
        row = next(row for row in record.documents() if record_part in row.id)
        versions = list(dict.fromkeys(each.version for each in record.versions(row.id)))
        digest = versions[version]
        start = record.get(row.id, digest).text.index(words)
        return f"{row.id}@{digest}#{start}-{start + len(words)}"

    return find


@pytest.fixture(scope="module")
def check(record: Archive) -> Callable[[str], BriefReport]:
    return lambda text: check_brief(record, text.encode())


def only(report: BriefReport) -> QuoteCheck:
    assert len(report.quotations) == 1, report.quotations
    return report.quotations[0]


def block(words: str, source: str) -> str:
    return f"# Dues\n\n> {words}\n>\n> — {source}\n"


@pytest.mark.parametrize("form", ["markdown", "html"])
@pytest.mark.parametrize("why", [False, True])
def test_a_brief_that_nobody_edited_is_well(record: Archive, dossier: Dossier, form: str, why: bool) -> None:
    report = check_brief(record, write(dossier, form, why=why))
    assert report.ok, [one for one in report.quotations if not one.ok]
    assert len(report.citations) > 50
    assert len(report.quotations) > 60
    assert {one.verdict for one in report.quotations} <= WELL
    assert len(report.figures) == 8
    assert report.unchecked == ()
    assert re.search(r"; \d+ citations: all resolve, 2 of an older version;", counts(report))


def test_each_quotation_of_the_dossier_is_found_with_its_citation(record: Archive, dossier: Dossier) -> None:
    report = check_brief(record, write(dossier, "markdown"))
    pairs = {(one.text, one.citation) for one in report.quotations}
    assert {(each.words, str(each.citation)) for each in dossier.passages} <= pairs


# What an editor may do


@pytest.mark.parametrize(
    "edit",
    [
        lambda words, by, cited: f"> {words}\n>\n> — {by}, 12 March 2031, [`{cited}`]",
        lambda words, by, cited: f"> {words}\n> -- {by}, 12 March 2031, `{cited}`",
        lambda words, by, cited: f"> {words} — {by}, 2031-03-12, {cited}",
        lambda words, by, cited: f"> “{words}”\n\n— {by}, March 12, 2031 ({cited})",
        lambda words, by, cited: f"{words}\n\n— {by}, 12 March 2031, [{cited}]",
        lambda words, by, cited: f'"{words}"\n- {by}, March 2031, {cited}',
        lambda words, by, cited: f"In March {by} was plain: “{words}” [`{cited}`]",
        lambda words, by, cited: f"“{words}” ({by}, 12 March 2031, [{cited}])",
        lambda words, by, cited: f"“{words},” {by} said on 12 March 2031 [{cited}].".replace(".,”", ",”"),
        lambda words, by, cited: f"> {words}\n\n{by} said so on 12 March.\n\n> {words}\n>\n> — {cited}".split(
            "\n\n", 2
        )[2],
        lambda words, by, cited: "\n".join(
            [*(f"> {line}" for line in textwrap.wrap(words, 24)), ">", *textwrap.wrap(f"> — {by}, [{cited}]", 300)]
        ),
        lambda words, by, cited: "> " + "\n".join(textwrap.wrap(words, 24)) + f"\n>\n> — {by}, `{cited}`",
        lambda words, by, cited: (
            f"<blockquote><p>{words}</p><footer>{by}, The S.B. Gull <b>{cited}</b></footer></blockquote>"
        ),
        lambda words, by, cited: f"| Who | What |\n|---|---|\n| {by} | “{words}” [`{cited}`] |",
        lambda words, by, cited: f"<p>Read this.</p><blockquote><p>{words}</p><p>— {by}, {cited}</p></blockquote>",
        lambda words, by, cited: (
            f"> **Our harbour** {words[12:]}\n>\n> *{by}* · 12 March 2031 · `{cited.replace('-', '–', 0)}`"
        ),
    ],
)
def test_edits_that_change_no_word(
    check: Callable[[str], BriefReport], cite: Callable[..., str], edit: Callable[[str, str, str], str]
) -> None:
    report = check(edit(LUXURY, "Anders Voll", cite(LUXURY)))
    one = only(report)
    assert (one.ok, one.verdict in {"exact", "normalised"}, one.citation) == (True, True, cite(LUXURY)), one
    assert report.ok
    assert one.claimed in {None, "Anders Voll", "Anders Voll, The S.B. Gull"}


def test_a_part_of_the_cited_words(check: Callable[[str], BriefReport], cite: Callable[..., str]) -> None:
    whole = f"{LUXURY}\n{PORTS}"
    report = check(block(PORTS, f"Anders Voll, `{cite(whole)}`"))
    assert (only(report).verdict, report.ok) == ("exact", True)
    report = check(block("Our harbour dues are no luxury […] Thirteen ports meet the pledge", f"`{cite(whole)}`"))
    assert (only(report).verdict, report.ok) == ("elided", True)


def test_several_citations_behind_one_sentence(check: Callable[[str], BriefReport], cite: Callable[..., str]) -> None:
    old, new = cite("Twelve ports", version=0), cite("Thirteen ports")
    report = check(f"First “Twelve ports”, then “Thirteen ports” [{old}] [{new}].")
    assert [one.verdict for one in report.quotations] == ["exact", "exact"]
    assert report.ok


# What must not pass


@pytest.mark.parametrize(
    ("was", "now", "kind"),
    [
        ("shelter", "pride", "word"),
        ("no luxury", "luxury", "negation"),
        ("no luxury", "no great luxury", "put in"),
        ("they are", "they were", "tense"),
    ],
)
def test_changed_words(
    check: Callable[[str], BriefReport], cite: Callable[..., str], was: str, now: str, kind: str
) -> None:
    report = check(block(LUXURY.replace(was, now), f"Anders Voll, 12 March 2031, `{cite(LUXURY)}`"))
    one = only(report)
    assert (one.verdict, report.ok) == ("altered", False)
    assert [each.kind for each in one.differences if not each.harmless] == [kind]
    assert one.faults[0].startswith(f"{kind}: the record has ")


def test_a_changed_number(check: Callable[[str], BriefReport], cite: Callable[..., str]) -> None:
    report = check(block(PORTS.replace("Thirteen", "Thirty"), f"Anders Voll, `{cite(PORTS)}`"))
    assert only(report).faults == ("number: the record has “Thirteen”, the brief “Thirty”",)
    assert not report.ok


def test_a_negation_cut_off(check: Callable[[str], BriefReport], cite: Callable[..., str]) -> None:
    report = check(f"Okonjo says that one “shares burdens alone in the northern seas” [{cite(NOBODY)}].")
    assert (only(report).verdict, report.ok) == ("cut short", False)
    assert "a negation governs these words and is left out" in only(report).faults[0]
    report = check(f"“Nobody […] in the northern seas” [{cite(NOBODY)}]")
    assert only(report).verdict == "elided"


def test_what_an_ellipsis_hides(check: Callable[[str], BriefReport], cite: Callable[..., str]) -> None:
    report = check(f"> Our harbour dues are … luxury\n>\n> — `{cite(LUXURY)}`")
    assert (only(report).verdict, report.ok) == ("cut short", False)


def test_what_the_transcripts_editor_put_in(tmp_path: Path) -> None:
    said = "We count three [thousand] workers in the yards and [in] the docks."
    with Archive(tmp_path / "onrecord.db") as archive:
        archive.add(onrecord.read(f"Press conference\n\n12 March 2031\n\nAnders Voll: {said}\n".encode()))
        row = archive.documents()[0]
        transcript = archive.get(row.id)
        start = transcript.text.index(said)
        cited = str(transcript.cite(Span(start, start + len(said))))
        assert only(check_brief(archive, block(said, f"`{cited}`").encode())).ok
        assert only(check_brief(archive, block(said.replace("[in] ", ""), f"`{cited}`").encode())).ok
        one = only(check_brief(archive, block(said.replace("[thousand] ", ""), f"`{cited}`").encode()))
    assert one.verdict == "cut short"
    assert one.faults[0].endswith("which the quotation leaves out: “[thousand]”")


def test_labels_of_the_program_name_no_speaker(check: Callable[[str], BriefReport], cite: Callable[..., str]) -> None:
    report = check(f"- what Maud Okonjo just said is not in the record: “{LUXURY}” [{cite(LUXURY)}]")
    assert only(report).ok
    report = check(
        block(LUXURY, f"`{cite(LUXURY)}`") + "\n- Deadline: “by July 2031” (July 2031)\n- For: “a moon of cheese”\n"
    )
    assert [(one.text, one.ok) for one in report.quotations[1:]] == [
        ("by July 2031", True),
        ("a moon of cheese", False),
    ]
    report = check("**Later: said again, now as “will, or has agreed to”**")
    assert report.quotations == ()


def test_a_quotation_moved_to_another_citation(check: Callable[[str], BriefReport], cite: Callable[..., str]) -> None:
    report = check(block(FALL, f"Anders Voll, 12 March 2031, `{cite(LUXURY)}`"))
    one = only(report)
    assert (one.verdict, report.ok, one.found_at) == ("not the cited words", False, cite(FALL))
    assert "these words stand at" in one.faults[0]
    assert "Maud Okonjo" in one.faults[0]


@pytest.mark.parametrize(
    "text",
    [
        "> {words}\n>\n> — Maud Okonjo, Minister for Harbours of Velisa, 12 March 2031, `{cited}`",
        "“{words}” — Maud Okonjo [{cited}]",
        "“{words}” (Maud Okonjo, {cited})",
        "Maud Okonjo said: “{words}” [{cited}]",
        "“{words}” Maud Okonjo said [{cited}].",
    ],
)
def test_words_in_somebody_elses_mouth(
    check: Callable[[str], BriefReport], cite: Callable[..., str], text: str
) -> None:
    report = check(text.format(words=LUXURY, cited=cite(LUXURY)))
    assert (only(report).verdict, report.ok) == ("wrong speaker", False)
    assert only(report).faults == ("these are the words of Anders Voll, not of Maud Okonjo",) or "Minister" in text


def test_a_reporters_words_given_to_the_speaker(check: Callable[[str], BriefReport], cite: Callable[..., str]) -> None:
    took = "You took forty million crowns in dues last year."
    report = check(block(took, f"Anders Voll, `{cite(took)}`"))
    assert only(report).verdict == "wrong speaker"
    asked = "Minister, do the dues fall on fishermen?"
    assert check(block(asked, f"“Q” (not named), 12 March 2031, `{cite(asked)}`")).ok
    assert check(block(asked, f"speaker unknown, `{cite(asked)}`")).ok
    report = check(block(asked, f"Ilse Brandt, `{cite(asked)}`"))
    assert "does not show that this is Ilse Brandt" in only(report).faults[0]
    report = check(block(LUXURY, f"speaker unknown, `{cite(LUXURY)}`"))
    assert only(report).faults == ("the record names the speaker: Anders Voll",)


def test_a_printed_label_that_names_nobody_is_whom_the_record_has(tmp_path: Path) -> None:
    said = "The dues on steel will fall in spring."
    talk = (
        "Background press call by senior port officials\n\n12 March 2031\n\nMODERATOR: Good morning, and welcome.\n\n"
        f"SENIOR PORT OFFICIAL: Good morning. {said}\n\nQ: And the ferries?\n\nSENIOR PORT OFFICIAL: They pay too.\n"
    )
    with Archive(tmp_path / "call.db") as archive:
        added = archive.add(onrecord.annotate(onrecord.read(talk.encode())))
        transcript = archive.get(added.id)
        start = transcript.text.index(said)
        cited = transcript.cite(Span(start, start + len(said)))
        for who, verdict in (
            ("SENIOR PORT OFFICIAL", "exact"),
            ("Senior Port Official", "exact"),
            ("Port Official Anders Voll", "wrong speaker"),
            ("SENIOR PORT OFFICIAL, Anders Voll", "wrong speaker"),
            ("Anders Voll", "wrong speaker"),
        ):
            report = check_brief(archive, block(said, f"{who}, 12 March 2031, `{cited}`").encode())
            assert (who, only(report).verdict) == (who, verdict), only(report).faults


@pytest.mark.parametrize(
    ("office", "ok"),
    [
        ("Chair of the Port Board", True),
        ("Chairman", True),
        ("Port Board chief", True),
        ("Port Board", True),
        ("former President of Velisa", True),
        ("President", False),
        ("Minister for Harbours of Velisa", False),
        ("Deputy Chair of the Port Board", False),
    ],
)
def test_another_office(check: Callable[[str], BriefReport], cite: Callable[..., str], office: str, ok: bool) -> None:
    for text in (
        block(LUXURY, f"Anders Voll, {office}, 12 March 2031, `{cite(LUXURY)}`"),
        f"“{LUXURY}” (Anders Voll, {office}, {cite(LUXURY)})",
    ):
        report = check(text)
        assert (report.ok, only(report).verdict) == (ok, "exact" if ok else "wrong speaker"), only(report).faults
        assert ok or only(report).faults == (f"the record has Anders Voll as Chair of the Port Board, not as {office}",)


@pytest.mark.parametrize(
    ("role", "who", "other"),
    [
        ("Secretary of State", "Una Brask, Secretary of Defence", "Secretary of Defence"),
        ("Secretary of State", "Una Brask, US Secretary of State", None),
        ("Secretary of State", "President Una Brask", "President Una Brask"),
        ("Prime Minister", "Una Brask, Premier of Velisa", None),
        ("Prime Minister", "Una Brask, Foreign Minister", "Foreign Minister"),
        ("Alliance Secretary General", "Una Brask, Secretary of State", "Secretary of State"),
        ("Minister for Foreign Affairs", "Una Brask, Foreign Minister of Velisa", None),
        ("Vice President", "Una Brask, President", "President"),
        ("Secretary of Defense", "Una Brask, Defence Secretary", None),
        ("Captain of the fleet", "Una Brask, President", None),
        (None, "Una Brask, President", None),
    ],
)
def test_offices(role: str | None, who: str, other: str | None) -> None:
    assert wrong_office(who, Speaker("s1", name="Una Brask", role=role)) == other


def test_an_asker_whom_the_brief_does_not_name(check: Callable[[str], BriefReport], cite: Callable[..., str]) -> None:
    asked, took = "Minister, do the dues fall on fishermen?", "You took forty million crowns in dues last year."
    for lead in ("A reporter asked: ", "“Q” (not named) said: ", "“Q” (not named): ", "“Q” (not named) asked "):
        report = check(f"{lead}“{asked}” [{cite(asked)}]\n")
        assert (report.ok, [one.text for one in report.quotations]) == (True, [asked]), lead
        report = check(f"{lead}“{LUXURY}” [{cite(LUXURY)}]\n")
        assert [one.verdict for one in report.quotations] == ["wrong speaker"], lead
    assert check(f"A journalist asked: “{took}” [{cite(took)}]\n").ok
    assert only(check(f"“{asked}” [{cite(asked)}], “Q” (not named)\n")).ok
    assert not check(f"“We abolish dues” (not named) [{cite(took)}]\n").ok


@pytest.mark.parametrize("day", ["13 March 2031", "March 12, 2030", "2031-04", "June 2031"])
def test_another_day(check: Callable[[str], BriefReport], cite: Callable[..., str], day: str) -> None:
    report = check(block(LUXURY, f"Anders Voll, {day}, `{cite(LUXURY)}`"))
    assert (only(report).verdict, report.ok) == ("wrong day", False)
    assert only(report).faults[0].startswith("this was said on 2031-03-12, not on 203")


@pytest.mark.parametrize(
    "lead",
    [
        "On {day} Anders Voll said: ",
        "On {day}, in Velisa, the Chair of the Port Board, Anders Voll, said that ",
        "Anders Voll said on {day} that ",
        "The dues fell. Anders Voll told reporters in Velisa on {day}: ",
        "Anders Voll, {day}: ",
        "Anders Voll ({day}): ",
        "{day}: ",
        "He said on {day}, in the harbour, that ",
    ],
)
def test_another_day_before_the_quotation(
    check: Callable[[str], BriefReport], cite: Callable[..., str], lead: str
) -> None:
    for day, verdict in (("12 March 2031", "exact"), ("13 March 2031", "wrong day"), ("June 2031", "wrong day")):
        report = check(f"{lead.format(day=day)}“{LUXURY}” [{cite(LUXURY)}]\n")
        assert (day, only(report).verdict, report.ok) == (day, verdict, verdict == "exact")


@pytest.mark.parametrize(
    "lead",
    [
        "Of the treaty of 3 March 2019 Anders Voll said: ",
        "Anders Voll said the treaty signed on 3 March 2019 was ",
        "On 3 March 2019 the treaty was signed; it is kept, Anders Voll said: ",
        "Anders Voll said so on 3 March 2019. Now he said: ",
        "The treaty of 3 March 2019 was kept: ",
    ],
)
def test_the_day_of_something_else(check: Callable[[str], BriefReport], cite: Callable[..., str], lead: str) -> None:
    assert check(f"{lead}“{LUXURY}” [{cite(LUXURY)}]\n").ok


def test_more_than_is_cited(check: Callable[[str], BriefReport], cite: Callable[..., str]) -> None:
    report = check(block(f"{LUXURY} {PORTS}", f"Anders Voll, `{cite(LUXURY)}`"))
    assert (only(report).verdict, report.ok) == ("beyond the citation", False)


def test_a_citation_of_another_version(check: Callable[[str], BriefReport], cite: Callable[..., str]) -> None:
    old = cite("Twelve ports meet the pledge on dues.", version=0)
    report = check(block("Twelve ports meet the pledge on dues.", f"Anders Voll, `{old}`"))
    assert (only(report).verdict, report.ok) == ("exact", True)
    assert report.citations[0].newer
    assert report.citations[0].fate == "changed"
    assert "in which these words are changed" in report.citations[0].says
    assert "1 citation: all resolve, 1 of an older version" in counts(report)
    report = check(block(PORTS, f"Anders Voll, `{old}`"))
    assert (only(report).verdict, report.ok) == ("altered", False)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ((r"#\d+-\d+", "#90000-90010"), "does not resolve"),
        ((r"^[^@]+", "board/2031-01-01/talk"), "there is no document"),
        ((r"@[0-9a-f]{12}", "@0123456789ab"), "no one version"),
        ((r"@[0-9a-f]{12}", "@0123"), "is not a citation"),
        ((r"#\d+-\d+", "#20-10"), "holds no character"),
    ],
)
def test_made_up_citations(
    check: Callable[[str], BriefReport], cite: Callable[..., str], change: tuple[str, str], says: str
) -> None:
    report = check(block(LUXURY, f"Anders Voll, 12 March 2031, `{re.sub(*change, cite(LUXURY))}`"))
    one = only(report)
    assert (one.verdict, report.ok, one.found_at) == ("citation does not resolve", False, cite(LUXURY))
    assert says in report.citations[0].says
    assert "1 citation: 0 resolve, 1 do not" in counts(report)


def test_a_quotation_without_a_citation(check: Callable[[str], BriefReport], cite: Callable[..., str]) -> None:
    for text in (f"> {LUXURY}\n", f"> {LUXURY}\n>\n> — Anders Voll, 12 March 2031\n", f"Voll said: “{LUXURY}”\n"):
        report = check(text)
        assert (only(report).verdict, report.ok, only(report).found_at) == ("no citation", False, cite(LUXURY)), text
    assert only(check("> The dues will never rise again, we promise.\n")).verdict == "not found"
    assert only(check(f"Okonjo said: “{LUXURY}”\n")).verdict == "wrong speaker"
    assert only(check(f"> {LUXURY.replace('shelter', 'pride')}\n")).verdict == "altered"


def test_words_that_are_cited_elsewhere_in_the_brief(
    check: Callable[[str], BriefReport], cite: Callable[..., str]
) -> None:
    brief = block(LUXURY, f"Anders Voll, `{cite(LUXURY)}`") + "\nNote “the shelter of our own harbours” here.\n"
    report = check(brief)
    assert [one.verdict for one in report.quotations] == ["exact", "cited above or below"]
    moved = check(brief.replace("Note", "Maud Okonjo said:"))
    assert [one.verdict for one in moved.quotations] == ["exact", "wrong speaker"]
    assert not moved.ok


def test_what_a_long_brief_says_again_is_held_against_the_record_once(
    check: Callable[[str], BriefReport], cite: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []

    def counted(text: str, *given: Any) -> Held:
        seen.append(text)
        return held(text, *given)

    monkeypatch.setattr("onrecord.briefs.check.held", counted)
    text = "".join(block(f"“{PORTS}”", cite(PORTS)) + f"\nNote “{PORTS}” here.\n\n" for _ in range(9))
    report = check(text)
    assert {one.verdict for one in report.quotations} == {"exact", "cited above or below"}
    assert len(report.quotations) == 18
    assert len(seen) == 10  # nine beside their citations, and once for all that have none


def test_words_over_the_end_of_what_is_cited_are_not_cited(
    check: Callable[[str], BriefReport], cite: Callable[..., str]
) -> None:
    text = block(f"“{PORTS}”", cite(PORTS)) + block(f"“{NOBODY}”", cite(NOBODY))
    own = "Thirteen ports meet the pledge on dues. Nobody shares burdens alone"
    assert check(text + f"\nNote “{own}” here.\n").quotations[-1].verdict != "cited above or below"


def test_phrases_in_marks_are_no_quotations(check: Callable[[str], BriefReport]) -> None:
    report = check("The so-called “golden age” of the port.\n\n## What belongs\n\n- Words: “dues of the whole port”\n")
    assert (report.quotations, report.ok, counts(report)) == ((), True, "0 quotations; 0 citations")


# Figures of the analyst's own


def test_figures_of_own_sentences(check: Callable[[str], BriefReport], cite: Callable[..., str]) -> None:
    said = cite(PORTS)
    report = check(f"By March 13 ports met the pledge on dues [{said}].")
    assert [(one.text, one.became) for one in report.figures] == [("13 ports", "found")]
    report = check(f"By March 15 ports met the pledge on dues [{said}].")
    assert [(one.became, one.record_words, one.ok) for one in report.figures] == [
        ("other value", "Thirteen ports", False)
    ]
    assert not report.ok
    assert counts(report) == "0 quotations; 1 citation: all resolve; 1 figure of its own: 1 other value"
    report = check(f"Dues rose by 8 percent [{said}].")
    assert [(one.became, one.citation) for one in report.figures] == [("not found", said)]


def test_figures_near_a_citation(check: Callable[[str], BriefReport], cite: Callable[..., str]) -> None:
    quoted = block(PORTS, f"Anders Voll, `{cite(PORTS)}`")
    assert [one.became for one in check(f"{quoted}\nThat makes 13 ports that meet the pledge.\n").figures] == ["found"]
    assert [one.became for one in check(f"{quoted}\nThat makes 14 ports that meet the pledge.\n").figures] == [
        "other value"
    ]
    for apart in ("I found 16 passages and 40 swans.", "# Elsewhere\n\nSome 14 ports meet the pledge."):
        assert check(f"{quoted}\n{apart}\n").figures == ()


def test_figures_without_a_citation_are_counted(check: Callable[[str], BriefReport], cite: Callable[..., str]) -> None:
    report = check("Dues fell 90 percent. The port holds 4,000 ships.\n")
    assert [(one.text, one.became) for one in report.unchecked] == [
        ("90 percent", "not checked"),
        ("4,000 ships", "not checked"),
    ]
    assert (report.ok, report.figures) == (True, ())
    assert counts(report).endswith("; 2 figures of its own could not be checked: no citation beside them")
    quoted = block(PORTS, f"Anders Voll, `{cite(PORTS)}`")
    looked = "Searched: 5 swans in 26 points, of 923 question parts, by two people."
    report = check(f"{quoted}\nI found 16 passages and 40 swans.\n\n{looked}\n")
    assert [one.text for one in report.unchecked] == ["40 swans", "5 swans"]
    for table, many in (("| Gulls | 40 swans |\n", 1), (f"| Gulls | 40 swans | [`{cite(PORTS)}`] |\n", 0)):
        assert len(check(f"| Who | What |\n|---|---|\n{table}").unchecked) == many, table


def test_figures_of_a_row(check: Callable[[str], BriefReport], cite: Callable[..., str]) -> None:
    rows = "| What | Figure | Value |\n|---|---|---|\n| a | Thirteen ports [`{}`] | {} ports |\n"
    assert [one.became for one in check(rows.format(cite(PORTS), 13)).figures] == ["found", "found"]
    assert [one.became for one in check(rows.format(cite(PORTS), 31)).figures] == ["found", "other value"]


def test_what_a_brief_counts_itself_is_no_figure_of_the_record(tmp_path: Path) -> None:
    with Archive(tmp_path / "counts.db") as archive:
        said = "The Gulls are many; we counted 30,000."
        added = archive.add(onrecord.read(f"Talk\n\n12 March 2031\n\nAnders Voll: {said}\n".encode()))
        transcript = archive.get(added.id)
        start = transcript.text.index("Gulls")
        row = f"|---|---|---|\n| Gulls | 3 | “Gulls” [`{transcript.cite(Span(start, start + 5))}`] |\n"
        for head, became in (
            ("Name | Mentions", []),
            ("Name | Ships", ["other value"]),
            ("Mentions | Name", ["other value"]),
            ("Mentions", ["other value"]),
        ):
            report = check_brief(archive, f"| {head} | First mention here |\n{row}".encode())
            assert (head, [one.became for one in report.figures]) == (head, became)


# What it is written in


def test_plain_text_and_word(record: Archive, cite: Callable[..., str]) -> None:
    source = f"— Anders Voll, 12 March 2031, {cite(LUXURY)}"
    report = check_brief(record, f"\ufeff{LUXURY}\r\n\r\n{source}\r\n".encode())
    assert only(report).verdict == "exact"
    paragraphs = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in (f"[new] {LUXURY}", source))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        packed.writestr("word/document.xml", _DOCUMENT.format(paragraphs))
    report = check_brief(record, made.getvalue())
    assert (only(report).verdict, only(report).claimed) == ("exact", "Anders Voll")


_DOCUMENT = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"PK\x03\x04rubbish", b"{\\rtf1", b"\0\0\0\0"])
def test_what_is_no_brief(record: Archive, data: bytes) -> None:
    with pytest.raises(NotADocument, match=r"brief|document"):
        check_brief(record, data)


@pytest.mark.parametrize("text", ["", "> \n", "—", "> — x", "[[[", "“", "| |", "# “", "x@0123456789ab#1-2", "> [...]"])
def test_scraps(check: Callable[[str], BriefReport], text: str) -> None:
    assert check(text).ok in {True, False}


def test_escapes_are_taken_back() -> None:
    found = blocks(rb"> \# Evil \| Name \*dues\* \<b> \&amp; 1\. `x`" + b"\n\n[`a`]: <https://example.org>\n")
    assert [(one.text, one.depth) for one in found] == [("# Evil | Name *dues* <b> &amp; 1. x", 1)]


def test_every_verdict_is_explained() -> None:
    assert set(WELL) < set(VERDICTS)
    page = (Path(__file__).parents[2] / "docs/how-to/check-a-dossier.md").read_text(encoding="utf-8")
    assert all(
        f"| {'✓' if verdict in WELL else '✗'} | {verdict} | {says} |" in page for verdict, says in VERDICTS.items()
    )


@pytest.mark.parametrize(
    ("text", "who", "days"),
    [
        (
            "— Anders Voll, Chair of the Port Board, 12 March 2031,",
            "Anders Voll, Chair of the Port Board",
            ("2031-03-12",),
        ),
        ("Voll on 2031-03-12", "Voll", ("2031-03-12",)),
        ("(Maud Okonjo, March 2031,", "Maud Okonjo", ("2031-03",)),
        ("12 March 2031,", None, ("2031-03-12",)),
        ("·", None, ()),
        ("(board/2031-03-12/talk)", None, ("2031-03-12",)),
    ],
)
def test_attributions(text: str, who: str | None, days: tuple[str, ...]) -> None:
    assert signed(text) == (who, days)
