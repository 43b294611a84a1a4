"""Whom an article says a quotation is of."""

from __future__ import annotations

import pytest

from onrecord.quotes.articles.claims import claims
from onrecord.quotes.articles.marks import marked
from onrecord.quotes.articles.paragraphs import paragraphs
from tests.pace import within


def told(article: str) -> list[tuple[str | None, str] | None]:
    whole = paragraphs(article)
    found = claims(whole, marked(whole))
    return [None if one is None else (one.name or one.office, one.how) for one in found]


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        ("“Nobody is named here.”", [None]),
        ('Keldervik said on Tuesday that "seven is not enough".', [("Keldervik", "before")]),
        ('Keldervik: "Seven is not enough"', [("Keldervik", "before")]),
        ('"It is late," said Prime Minister Liv Sandoval of Velisa.', [("Liv Sandoval", "behind")]),
        ('"It is late," Liv Sandoval, the prime minister, told reporters.', [("Liv Sandoval", "behind")]),
        ('"It is late," the Secretary General told reporters.', [("the Secretary General", "behind")]),
        ('According to Mr. Odenthal, the ice is "late this year".', [("Odenthal", "before")]),
        ('The plan was "a gift of the north", in the words of Åsmund Keldervik.', [("Åsmund Keldervik", "behind")]),
        ('It was, as Keldervik put it, "an insurance policy".', [("Keldervik", "before")]),
        ('Keldervik\'s exact words: "no more".', [("Keldervik", "before")]),
        ('It was the answer of Liv Sandoval: "No more."', [("Liv Sandoval", "before")]),
        ('A reporter asked: "Who pays?"', [("A reporter", "before")]),
        (
            'Ilse Brandt of the Harbour Times arrived. "First," she said. "Then."',
            [("Ilse Brandt", "behind"), ("Ilse Brandt", "before")],
        ),
        (
            '"Never," said Liv Sandoval. "We are here."\n\n"And we stay."',
            [("Liv Sandoval", "behind"), ("Liv Sandoval", "carried"), ("Liv Sandoval", "carried")],
        ),
        (
            '"Never," said Liv Sandoval.\n\nThe ice came late that year.\n\n"And so it is."',
            [("Liv Sandoval", "behind"), None],
        ),
        ("> No more ice.\n\n— Liv Sandoval, 3 May", [("Liv Sandoval", "line")]),
        ("Sandoval was plain and said:\n\n> No more ice.", [("Sandoval", "before")]),
        ("> No more ice.\n> — Prime Minister Liv Sandoval", [("Liv Sandoval", "line")]),
        ('"It is late," she said.', [None]),
        ('On Monday Sandoval warned of "a long winter" for all.', [("Sandoval", "before")]),
        ('Sandoval spoke first. Keldervik then added: "Not yet."', [("Keldervik", "before")]),
        ('Keldervik, who leads the alliance, has repeatedly called it "the last chance".', [("Keldervik", "before")]),
        (
            '"We wait," says Ursula von der Linde. Jan van den Berg replied: "We do not."',
            [("Ursula von der Linde", "behind"), ("Jan van den Berg", "before")],
        ),
    ],
)
def test_claims(article: str, expected: list[tuple[str | None, str] | None]) -> None:
    assert told(article) == expected


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        (
            (
                "Prime Minister Liv Sandoval met Chancellor Otto Brennagh in Port Ellamay on Monday. "
                '"We had a frank exchange of views," she said. "It was long," he added.'
            ),
            ["Liv Sandoval", "Otto Brennagh"],
        ),
        (
            (
                'Liv Sandoval, prime minister of Velisa, said the talks "went better than we '
                'feared". Otto Brennagh, her host, was cooler: "We will see in spring."'
            ),
            ["Liv Sandoval", "Otto Brennagh"],
        ),
        ('"I have never," thundered Otto Brennagh, "seen such a letter."', ["Otto Brennagh", "Otto Brennagh"]),
        (
            (
                'In a letter to the council, the minister, Ilse Odenthal, wrote: "I '
                'resign."\n\nShe gave no reason. "It was time," she told Harbour Radio.'
            ),
            ["Ilse Odenthal", "Ilse Odenthal"],
        ),
        (
            (
                "“The lights are burning again,” said Mayor Jonas Petrescu, who was "
                "re-elected last year. “And they will burn tomorrow.”"
            ),
            ["Jonas Petrescu", "Jonas Petrescu"],
        ),
        ("“Who pays?” asked Nadia Holm of the Ledger. “You do,” Petrescu replied.", ["Nadia Holm", "Petrescu"]),
        (
            (
                "Speaking after the summit, President Anna Lindqvael said Dornak had “no intention of "
                "talking”. Dornak’s foreign ministry called the remark “a provocation”."
            ),
            ["Anna Lindqvael", None],
        ),
        ("The report was “a disgrace,” according to Senator Mara Voss.", ["Mara Voss"]),
        (
            "Voss, a member of the committee since 2029, did not mince words. “It is a disgrace,” the senator said.",
            ["the senator"],
        ),
        (
            "Mr Odenthal was sacked on Friday; his successor, Karin Thorsby, begins on Monday. “I’m ready,” she said.",
            ["Karin Thorsby"],
        ),
        (
            "Asked if he would resign, Odenthal said: “No.”\n\nPressed further, he snapped: “I said no.”",
            ["Odenthal", "Odenthal"],
        ),
        (
            (
                "The chairwoman, Mara Voss, gavelled the room to order. “This is not a market,” she said.\n\nThe "
                "witness, Karin Thorsby, went on reading. “The dock was never finished,” Thorsby said."
            ),
            ["Mara Voss", "Thorsby"],
        ),
        ("“We are not at war,” the president’s spokesman, Emil Rask, told reporters.", ["Emil Rask"]),
        (
            "A spokesperson for the ministry declined to comment, saying only that “the matter is closed”.",
            ["A spokesperson"],
        ),
        ("“The matter is closed,” said a ministry official who asked not to be named.", ["a ministry official"]),
        ("Rask declined to say more. Thorsby, for her part, said she was “very happy”.", ["Thorsby"]),
        ("Critics call it “a gift to Dornak”.", [None]),
        (
            "“It’s over,” Ms. Thorsby’s lawyer, Petra Adeyemi, said in a statement. “We won.”",
            ["Petra Adeyemi", "Petra Adeyemi"],
        ),
        ("Keldervik thanked Thorsby for “your patience and your maps”.", ["Keldervik"]),
        ("Thorsby was praised by Keldervik as “the best engineer we have”.", ["Keldervik"]),
        ("As Keldervik told parliament in May, “ships do not sail on promises”.", ["Keldervik"]),
        ("“Ships do not sail on promises” — Keldervik, in May", ["Keldervik"]),
        ("Keldervik’s message was simple: “Pay your share.”", ["Keldervik"]),
        ("For Keldervik, the pledge is “a floor, not a ceiling”.", ["Keldervik"]),
        (
            "“The pledge,” Keldervik said in Port Ellamay on Friday, “is a floor, not a ceiling.”",
            ["Keldervik", "Keldervik"],
        ),
        ("It was Thorsby who broke the silence. “Shall we vote?”", ["Thorsby"]),
        ("Thorsby and Rask left together. “No comment,” they said.", [None]),
        ("“No comment,” said Thorsby, and Rask added: “None from me either.”", ["Thorsby", "Rask"]),
        ("“We will appeal,” Thorsby’s spokesman said.", ["Thorsby’s spokesman"]),
        ("Emil Rask, spokesman for the ministry: “We have no comment.”", ["Emil Rask"]),
        ("The ministry’s statement said: “We have no comment.”", [None]),
        ("“Absolutely not,” was Thorsby’s answer.", ["Thorsby"]),
        ("Asked about tariffs, Mr. Brennagh shook his head. “That’s for the finance ministry.”", ["Brennagh"]),
        (
            "“I told Otto Brennagh that we cannot wait,” Liv Sandoval said after meeting Karin Thorsby. “He agreed.”",
            ["Liv Sandoval", "Liv Sandoval"],
        ),
        (
            'Otto Rask spoke first. "Who pays?" Nadia Holm wanted to know.\n\n"Not us," he said.',
            ["Nadia Holm", "Otto Rask"],
        ),
        (
            'Liv Sandoval, the premier, and Otto Rask, the minister, came. "No," the visiting premier said.',
            ["Liv Sandoval"],
        ),
        ('Otto Rask was asked: "Who pays?"', [None]),
        ('Otto Rask was asked by Nadia Holm about the bill. "Who pays?" she asked.', ["Nadia Holm"]),
        ('Otto Rask listened as critics called it "a gift to all of them".', [None]),
        ('"It is late." Rask said.', ["Rask"]),
        ('"It is late." Rask said: "Go home."', [None, "Rask"]),
        ('The United States, he said, "is late again".', [None]),
        ('Ann Holm, the boss of the yard, and Bo Lind spoke. "We sail," says yard chief', ["Ann Holm"]),
    ],
)
def test_the_people_of_an_article(article: str, expected: list[str | None]) -> None:
    assert [one and one[0] for one in told(article)] == expected


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        (
            (
                "PORT ELLAMAY (Northern Wire) - Foreign Minister Leontine Abravelle on Tuesday accused "
                'Dornak of "playing with matches," hours after its navy closed the strait.\n\n"There is no '
                'excuse for this," Abravelle told a news conference. "None."\n\nDornak\'s ambassador, Viktor '
                'Saale, dismissed the charge. "We inspect ships. That is all," he said.'
            ),
            ["Leontine Abravelle", "Abravelle", "Abravelle", "Viktor Saale"],
        ),
        (
            (
                "Two weeks ago, Karin Thorsby stood on this quay and promised that “every boat will sail”. "
                "None has. “I was wrong,” she says now, over coffee. “I trusted the yard.” The yard’s "
                "director, Bo Lind, sees it differently: “Nobody asked us.”"
            ),
            ["Karin Thorsby", "Karin Thorsby", "Karin Thorsby", "Bo Lind"],
        ),
        (
            (
                "Defence Minister Gülten Arvadağ — who took office in May — said the radar chain was "
                "“finished, paid for and working”."
            ),
            ["Gülten Arvadağ"],
        ),
        ("“It is finished,” Ms Arvadağ said, adding that it “has been paid for”.", ["Arvadağ", "Arvadağ"]),
        (
            ("What does the minister make of it? “Very little,” says an aide. “She has other worries.”"),
            ["an aide", "an aide"],
        ),
        (
            ("Told of the figures, Lind laughed. “Who counts?” he asked. Then, more quietly: “We do, I suppose.”"),
            ["Lind", "Lind"],
        ),
        (
            (
                "Nobody at the ministry wanted to be quoted. “Not a word,” one official said. “Not even "
                "off the record,” said another."
            ),
            ["one official", None],
        ),
        ("The letter, seen by the Compass and signed by Bo Lind, speaks of “grave delays”.", [None]),
        (("Lind, 54, is blunt. “The drawings were wrong.” He lights a pipe. “And everybody knew.”"), ["Lind", "Lind"]),
        (
            (
                "Arvadağ’s predecessor, Tomas Ekwall, has called the chain “a toy”. Arvadağ shrugs that "
                "off. “He never saw it work.”"
            ),
            ["Tomas Ekwall", "Arvadağ"],
        ),
        (
            (
                "In an interview with Radio Suvelle, Secretary General Åsmund Keldervik called on members "
                "to “pay up”. Asked about his future, he said only: “Ask my wife.”"
            ),
            ["Åsmund Keldervik", "Åsmund Keldervik"],
        ),
        (("The two leaders, Keldervik and Abravelle, issued a joint statement: “The corridor stays open.”"), [None]),
        ("According to the auditors, the base cost “far more than was promised”.", [None]),
        (
            (
                "“We were not told,” the committee’s chair, Ewudzie Halstrøm, complained. “Not "
                "once.”\n\nNgurenko apologised. “I should have written,” he said.\n\n“Yes,” said Halstrøm. "
                "“You should.”"
            ),
            ["Ewudzie Halstrøm", "Ewudzie Halstrøm", "Ngurenko", "Halstrøm", "Ewudzie Halstrøm"],
        ),
        (
            (
                "Quennevaux: “No meeting is planned.”\n\nReporter: “Not planned or not "
                "possible?”\n\nQuennevaux: “Not planned.”"
            ),
            ["Quennevaux", "Reporter", "Quennevaux"],
        ),
        ("“I can’t,” says Nadia. “I won’t,” says Rolf.", ["Nadia", "Rolf"]),
        ("As the writer Ada Quill put it, “a harbour is a promise”.", ["Ada Quill"]),
        (
            (
                "Speaking to sailors, the prime minister, Liv Sandoval, vowed that “no ship will wait”. "
                "Her defence minister was less sure. “Some will,” Otto Rask said."
            ),
            ["Liv Sandoval", "Otto Rask"],
        ),
        ("To Abravelle, it was “a simple lesson”.", ["Abravelle"]),
        ("Abravelle, in Skarnhavn: “We took out insurance.”", ["Abravelle"]),
        (
            ("“We took out insurance,” Abravelle, wearing a red coat and visibly tired, told a crowd of reporters."),
            ["Abravelle"],
        ),
        ("Said Abravelle: “We took out insurance.”", ["Said Abravelle"]),
        (("Reporters pressed Hollin on the crew. “I’ll leave it there,” the spokesman repeated."), ["the spokesman"]),
    ],
)
def test_the_people_of_more_articles(article: str, expected: list[str | None]) -> None:
    assert [one and one[0] for one in told(article)] == expected


def test_a_name_inside_a_quotation_is_not_its_speaker() -> None:
    article = '"I met Otto Brennagh," said Liv Sandoval.\n\n"Otto Brennagh agreed," he said.'
    assert told(article) == [("Liv Sandoval", "behind"), ("Liv Sandoval", "behind")]


@pytest.mark.parametrize(
    "article",
    [
        "Aa " * 9000 + '"x y z," said A.',
        "A. " * 9000 + '"x"',
        "asked by Aa " * 9000 + '"x"',
        '"x y z," he said. ' * 3000,
    ],
)
def test_long_articles_are_read_in_time(article: str) -> None:
    with within(10):
        told(article)
