"""Words that give the floor in more languages of Europe."""

from __future__ import annotations

import pytest

from onrecord.reading.turns import calling, handwords


@pytest.mark.parametrize(
    "said",
    [
        "Děkuji. Pane ministře, máte slovo.",
        "Děkuji a máme prostor pro vaše otázky.",
        "Prosím.",
        "Mulțumesc! Doamna ministru, vă rog!",
        "Și acum, întrebările.",
        "Nüüd on küsimuste kord.",
        "Ajaleht Pealinn, palun!",
        "Så er vi klar til spørgsmål.",
        "Ja, værsgo.",
        "Köszönöm. Öné a szó.",
        "Izvolite.",
        "Надаю слово міністру.",
        "Давайте дадим слово телевидению. Вижу табличку «Север».",
        "«Ассоциация корреспондентов», Майкл, прошу.",
        "Zu Wort gelangt Frau Lenz.",
        "Wir kommen zur Abstimmung.",
    ],
)
def test_gives_the_floor(said: str) -> None:
    assert calling.hands_by_words(said)


@pytest.mark.parametrize(
    "said",
    [
        "To je slovo do pranice.",
        "Prosím vás, to není pravda.",
        "Ich nehme Sie beim Wort.",
        "We won in Slovakia.",
        "Nu am întrebat pe nimeni.",
        "Es gab keine Abstimmung.",
    ],
)
def test_gives_nothing(said: str) -> None:
    assert not calling.hands_by_words(said)


@pytest.mark.parametrize("said", ["Vítejte na tiskové konferenci.", "Ich begrüsse Sie zur Sitzung."])
def test_opens(said: str) -> None:
    assert calling.opens(said)


@pytest.mark.parametrize(
    ("said", "pauses"),
    [
        ("stay with us. we'll be right back", True),
        ("more on this after the break", True),
        ("vamos a la pausa, ya volvemos", True),
        ("and the ships are right back where they started", False),
        ("so the bill comes back to the chamber after the break", False),
        ("así que ya volvemos al mismo punto de antes", False),
    ],
)
def test_what_parts_a_broadcast(said: str, *, pauses: bool) -> None:
    """Words of a break that tell of something else are no pause."""
    assert handwords.pauses(said) is pauses
