"""What a page says of its event: place, day, publisher, language; and what it does not say."""

from __future__ import annotations

import pytest

from onrecord import formats
from onrecord.model import Capture, Transcript
from onrecord.reading.page.language import UNKNOWN, language_of

TALK = "ILSE BRANDT: Good morning. The lamps are lit.\n\nMAYA LIND: And who will pay for them?\n\nILSE BRANDT: We do.\n"


def read(text: str, url: str | None = None) -> Transcript:
    return formats.read(Capture(text.encode(), url))[0]


@pytest.mark.parametrize(
    "line",
    [
        "East Room",
        "Harbour House, Skarnhavn",
        "En Route Skarnhavn",
        "Oslo, Norway",
        "PARLIAMENT HOUSE, SKARNHAVN",
        "Ivar Dahl Press Briefing Room",
    ],
)
def test_a_line_beside_the_date_that_is_plainly_a_place(line: str) -> None:
    transcript = read(f"Press conference on lamps\n\n{line}\n\n12 March 2031\n\n{TALK}")
    assert transcript.place == line
    assert [span.of(transcript.text) for span in transcript.because["place"]] == [line]


@pytest.mark.parametrize(
    "line",
    ["Healthcare", "PRESS BRIEFING", "Brandt, Ilse", "Video Transcript", "Interview", "REMARKS BY PRESIDENT BRANDT"],
)
def test_other_lines_beside_the_date_are_no_place(line: str) -> None:
    assert read(f"Press conference on lamps\n\n{line}\n\n12 March 2031\n\n{TALK}").place is None


def test_what_stands_before_a_venue_is_no_part_of_it() -> None:
    page = f"Lamps and harbours\n\nAT PARLIAMENT HOUSE, SKARNHAVN\n\n12 March 2031\n\n{TALK}"
    assert read(page).place == "PARLIAMENT HOUSE, SKARNHAVN"
    assert read(f"Lamps\n\nINTERVIEW, SKARNHAVN CENTRE STUDIO\n\n12 March 2031\n\n{TALK}").place is None


def test_nobody_is_in_america_because_it_is_spoken_of() -> None:
    assert read(f"Remarks on lamps\n\n12 March 2031\n\n{TALK}ILSE BRANDT: Here in America lamps burn.\n").place is None


def test_the_day_in_a_title_is_the_event_s() -> None:
    page = "<html><head><meta property='article:published_time' content='2031-03-14T09:00'></head><body><h1>{}</h1>{}"
    talk = "".join(f"<p>{line}</p>" for line in TALK.split("\n\n"))
    transcript = read(page.format("Press briefing by Ilse Brandt, 3/13/2031", talk))
    assert (transcript.date, transcript.published) == ("2031-03-13", "2031-03-14")
    assert transcript.because["date"][0].of(transcript.text) == "3/13/2031"
    transcript = read(page.format("Press briefing by Ilse Brandt", talk))
    assert (transcript.date, transcript.published) == ("2031-03-14", "2031-03-14")


HEARING = """<html><title> - LAMPS: A NEW LIGHT</title><body><pre>
[House Hearing, 11th Assembly]

                    LAMPS: A NEW LIGHT

                         HEARING

                        before the

                  COMMITTEE ON HARBOURS

                THURSDAY, MARCH 13, 2031

    The committee met, pursuant to notice, at 10 a.m.
    Chairwoman Brandt. The committee will come to order. We are here to
hear of the lamps at Skarnhavn.
    Mr. Lind. Thank you, Madam Chair. I will be brief.
    Chairwoman Brandt. Thank you. Ms. Oduya.
    Ms. Oduya. I have no statement, Madam Chair.
</pre></body></html>"""


def test_a_printed_hearing_has_title_day_and_kind() -> None:
    transcript = read(HEARING)
    assert (transcript.title, transcript.date, transcript.event) == ("LAMPS: A NEW LIGHT", "2031-03-13", "hearing")
    shown = {field: transcript.because[field][0].of(transcript.text) for field in ("date", "event")}
    assert shown == {"date": "MARCH 13, 2031", "event": "HEARING"}
    label = transcript.turns[0].label
    assert label is not None
    assert label.of(transcript.text) == "Chairwoman Brandt."


def test_several_days_alone_on_their_lines_are_no_day() -> None:
    two = HEARING.replace("COMMITTEE ON HARBOURS", "COMMITTEE ON HARBOURS\n\nWEDNESDAY, MARCH 12, 2031")
    assert read(two).date is None


def test_an_address_tells_who_publishes() -> None:
    page = f"Remarks on lamps\n\n12 March 2031\n\n{TALK}"
    assert read(page, "https://www.whitehouse.gov/lamps").publisher == "The White House"
    assert read(page, "https://www.whitehouse.gov.example.org/lamps").publisher is None
    assert read(page, "https://lamps.example/whitehouse.gov").publisher is None
    told = read(f"---\ntitle: Remarks on lamps\nsource_url: https://www.ecb.europa.eu/lamps\n---\n\n{TALK}")
    assert told.publisher == "European Central Bank"
    assert told.because["publisher"][0].of(told.text) == "https://www.ecb.europa.eu/lamps"


def test_an_address_within_a_site_tells_nothing_and_hinders_nothing() -> None:
    page = "{}NATO\n\nDoorstep\n\n  • 12 Mar. 2024 -\n\nMAYA LIND: Good morning.\n"
    assert read(page.format("---\nurl: /lamps\n---\n\n")).reader.name == "nato"
    assert read(page.format("---\nurl: https://lamps.example/x\n---\n\n")).reader.name == "general"
    assert read(page.format("---\nurl: https://www.nato.int/x\n---\n\n")).publisher == "NATO"


SAMPLES = {
    "en": "We met today to speak about the harbour, which has been closed since the autumn, and we are glad of it.",
    "es": "Hoy nos hemos reunido para hablar del puerto, que está cerrado desde el otoño, y es una buena noticia.",
    "fr": "Nous nous sommes réunis pour parler du port, qui est fermé depuis l’automne, et je suis avec vous.",
    "de": "Wir haben uns heute getroffen, um über den Hafen zu sprechen, und ich freue mich, dass Sie da sind.",
    "pt": "Reunimo-nos hoje para falar do porto, que está fechado. Não é uma questão de dinheiro, mas do que se faz.",
    "it": "Oggi ci siamo riuniti per parlare del porto, che è chiuso, e non è una questione di soldi ma di tempo.",
    "nl": "Wij hebben vandaag over de haven gesproken, en het is niet een kwestie van geld maar van tijd.",
    "sv": "Vi har träffats i dag för att tala om hamnen, och det är inte en fråga om pengar, som ni säger.",
    "nb": "Vi har i dag møttes for å snakke om havnen, og det er ikke et spørsmål om penger av den typen som kommer.",
    "pl": "Dziś mówimy o porcie, który jest zamknięty, i to nie jest kwestia pieniędzy, ale czasu, jak się robi.",
    "cs": "Dnes jsme se sešli, abychom mluvili o přístavu. To není otázka peněz, ale toho, jak se to dělá a kde je.",
    "ro": "Ne-am întâlnit azi pentru a vorbi despre portul care este închis. Nu este o problemă de bani, și nu mai cu.",
    "tr": "Bugün kapalı olan liman için konuştuk ve bu bir para meselesi değil, çok daha fazla bir şey.",
    "fi": "Tapasimme tänään, ja se ei ole kysymys rahasta, mutta se on tärkeä, kun hän on täällä ja me olemme.",
    "hu": "Ma azért találkoztunk, hogy a kikötőről beszéljünk, és ez nem pénz kérdése, az is fontos, ha már van terv.",
    "ru": "Сегодня мы встретились, чтобы поговорить о порте, который закрыт с осени.",
    "uk": "Сьогодні ми зустрілися, щоб поговорити про порт, який закритий з осені; її немає.",
    "bg": "Днес се срещнахме, за да говорим за пристанището, което е затворено от есента; път няма, въпрос на пари.",
    "sr": "Данас смо се састали да говоримо о луци која је затворена; људи ће питати.",
    "ja": "本日は秋から閉鎖されている港についてお話しするために集まりました。",
    "zh": "今天我们开会讨论自秋季以来关闭的港口。",
    "ko": "오늘 우리는 가을부터 닫힌 항구에 대해 이야기했습니다.",
    "el": "Σήμερα συναντηθήκαμε για να μιλήσουμε για το λιμάνι.",
    "he": "היום נפגשנו כדי לדבר על הנמל.",
    "ar": "التقينا اليوم للحديث عن الميناء المغلق منذ الخريف.",
    "fa": "امروز درباره بندر که از پاییز بسته است گفتگو کردیم.",
}


@pytest.mark.parametrize("tag", SAMPLES)
def test_the_language_of_a_few_sentences(tag: str) -> None:
    assert language_of(SAMPLES[tag]) == tag


SHARED = {
    "fr": "La situation de la rade, au nord de la province, reste calme. L’union dépend du Conseil et de la loi.",
    "es": "La situación de la ciudad, al norte de la provincia, sigue en calma, y de la plaza a la rada.",
    "ro": "Situatia de la port, la nord de oras, este linistita; nu mai sunt nave care sa plece din rada pe mare.",
    "it": "La situazione della rada, a nord della provincia, è calma: l’isola e la piazza che la vede.",
    "pt": "A situação da rada, ao norte de Karrin, é de calma, e a frota de Sund fica à espera de ordens do porto.",
    "und": "La situació de la rada, al nord de la província, és bona, i la gent de la plaça ho diu.",
}
"""Sentences whose small words several languages have: ``de la`` alone makes no Romanian, and no French of Catalan."""


@pytest.mark.parametrize("tag", SHARED)
def test_small_words_that_languages_share(tag: str) -> None:
    assert language_of(SHARED[tag]) == tag


@pytest.mark.parametrize("text", ["", "Pier 4: 12,000 m2.", "Oslo Skarnhavn Velisa Karrin Harbour Lamps", "12 3 4"])
def test_a_text_that_tells_no_language(text: str) -> None:
    assert language_of(text) == UNKNOWN
    assert language_of(text, "cy") == "cy"
    assert language_of(text, "not a tag") == UNKNOWN


def test_the_words_are_believed_before_what_is_declared() -> None:
    assert language_of(SAMPLES["es"], "en") == "es"


def test_danish_or_norwegian_is_left_open() -> None:
    assert language_of("Vi har en havn, og det er for jeg med til også men kan den et på ikke.") == UNKNOWN
