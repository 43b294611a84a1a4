"""Words that give the floor in more languages of Europe."""

from __future__ import annotations

import pytest

from onrecord.reading.turns import calling


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
