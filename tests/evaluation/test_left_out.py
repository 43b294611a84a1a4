"""The run without house styles, and the table of styles."""

from __future__ import annotations

from pathlib import Path

from evaluation import by_style, left_out
from evaluation.gold import Key
from evaluation.keys import KeyScore
from evaluation.seeds import SeedScore


def score(house: str, right: int, wrong: int) -> KeyScore:
    made = KeyScore(house, "one", "general", key_turns=4, record_turns=4, found=4)
    for verdict, times in (("right", right), ("wrong", wrong)):
        for _ in range(times):
            made.words.add(verdict)
    return made


def test_xml_that_names_speakers_is_apart_and_counts_in_no_floor(tmp_path: Path) -> None:
    named, plain, page = (tmp_path / name for name in ("named.xml", "plain.xml", "page.html"))
    named.write_text('<debate><speech id="1" speakername="Maya Lind">Good.</speech></debate>')
    plain.write_text("<transcripts><title>Who by = whom</title><p>MAYA LIND: Good.</p></transcripts>")
    page.write_text('<p who="x">Good.</p>')
    keys = [Key(path.stem, "one", path, ()) for path in (named, plain, page)]
    assert [key.names_speakers for key in keys] == [True, False, False]
    scored = list(zip(keys, [score("named", 0, 9), score("plain", 9, 1), score("page", 10, 0)], strict=True))
    seeds: list[SeedScore] = []
    assert left_out.figures(seeds, scored)["words_wrong_share"] == 1 / 20
    shown = left_out.show(seeds, scored).splitlines()
    assert shown[-1].split()[:6] == ["apart,", "speakers", "named", "by", "identifiers:", "named"]
    assert "named" not in shown[3]
    assert next(line for line in shown if line.split()[0] == "all").split()[1] == "20"


def test_styles_weigh_alike_whatever_they_say() -> None:
    one, other = score("long", 98, 2), score("short", 1, 1)
    one.wrong_names, one.wrong_name_turns = 2, 1
    shown = [line.split("  ") for line in by_style.show([one, other]).splitlines()]
    cells = {line[1]: [cell.strip() for cell in line[2:] if cell.strip()] for line in shown if len(line) > 2}
    assert cells["long"] == ["1", "100", "98.00 %", "98.00 %", "2.00 %", "2.00 %", "25.00 %", "100.00 %"]
    assert cells["all, by styles"][0] == "74.00 %"
