"""Whose talk a Russian title says that it is: ``Ответы на вопросы СМИ Министра портов И.П.Лаптева``.

The ministry prints him bent, with initials, and his answers under a bare ``Ответ:``. Others in the title, ``с Министром
портов Карина А.Рейесом``, stand in another case.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.model import Span
from onrecord.reading.names.mentions import Mention
from onrecord.reading.names.names import same_name
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.frame.event import Header
    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.page.page import Page

_S = r"[ \u00a0\n]+"
_TALK = (
    r"(?:(?:Вступительное|Заключительное|Приветственное)[ \u00a0]слово|Выступлени[ея]|Ответы?|Интервью|Брифинг|"
    r"Заявлени[ея]|Комментари[йи]|Пресс-конференция|Стенограмма|Лекция|Доклад|Обращение)"
)
_OFFICE = (
    r"(?:(?:[Пп]ервого|[Ии]сполняющего|[Вв]ременно|обязанности|[Оо]фициального|[Сс]пециального|[Пп]остоянного)"
    r"[ \u00a0])*"
    r"(?:[Мм]инистра|[Пп]резидента|[Пп]ремьер-министра|[Пп]редседателя|[Зз]аместителя|[Дд]иректора|[Пп]редставителя|"
    r"[Пп]осла|[Гг]убернатора|[Мм]эра|[Гг]лавы|[Сс]екретаря|[Рр]уководителя|[Сс]пикера)"
)
_BY = lazy_re(
    rf"{_TALK}\b(?:{_S}(?:и{_S}(?:ответы|выступление)|на{_S}вопросы|(?:для{_S})?СМИ|журналистов|прессы|слово|по{_S}итогам))*"
    rf"{_S}(?P<office>{_OFFICE}(?:{_S}(?!с{_S}|со{_S}|в{_S}|на{_S}|по{_S}|и{_S}[А-ЯЁ]\.)[А-Яа-яЁё-]+){{0,8}}?){_S}"
    r"(?P<initials>[А-ЯЁ]\.(?:[ \u00a0]?[А-ЯЁ]\.)?)[ \u00a0]?(?P<name>[А-ЯЁ][а-яё]{2,24})\b"
    rf"(?!{_S}и{_S}(?:[А-ЯЁ]|{_OFFICE}))"
)
_ENDINGS = (
    *((f"{stem}а", stem) for stem in ("ов", "ев", "ёв", "ин", "ын")),
    *((f"{stem}ой", f"{stem}а") for stem in ("ов", "ев", "ёв", "ин", "ын")),
    *(("ского", "ский"), ("цкого", "цкий"), ("ской", "ская"), ("цкой", "цкая")),
)
"""How surnames end that are bent so, and as they are called; of others nothing is known."""


def bent_title(page: Page, labels: Sequence[Candidate], header: Header) -> Iterator[Mention]:
    """Give whom the title names as the one whose talk it is, in the form in which he is called.

    Nobody, where he has a label of his own: what has none may be another's then.
    """
    if any(mention.role is not None for mention in header.mentions):
        return
    title = next((span for span, kind in header.placed if kind == "title"), header.title)
    found = None if title is None else _BY.match(page.text, title.start, title.end)
    if found is None:
        return
    bent = found["name"]
    called = next((bent.removesuffix(end) + stem for end, stem in _ENDINGS if bent.endswith(end)), None)
    if called is not None and not any(same_name(called, label.parts.name or "") for label in labels):
        span = Span(found.start("office"), found.end("name"))
        office = " ".join(found["office"].split())
        yield Mention(found["initials"].replace(" ", "") + called, office, None, span)
