"""Days as Japanese, Chinese and Korean texts print them: by era, in full-width or Chinese digits, with their units."""

from __future__ import annotations

import unicodedata
from datetime import date
from typing import TYPE_CHECKING

from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator

_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018, "民國": 1911, "民国": 1911}
"""The year before the first of each era; ``元年`` is the first."""
_INITIALS = {"S": 1925, "H": 1988, "R": 2018}
_CHINESE = "〇○零一二三四五六七八九"
_VALUES = {digit: max(value - 2, 0) for value, digit in enumerate(_CHINESE)}
_NUMBER = r"(?:[0-9０-９]{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[〇○零一二三四五六七八九]{1,2})"
_YEAR = rf"(?:(?:18|19|20)\d\d|[１２][０-９]{{3}}|[一二][{_CHINESE}]{{3}})"
_DATE = lazy_re(
    rf"(?<![0-9０-９])(?:(?:(?P<era>{'|'.join(_ERAS)})[ \u3000]?(?P<of>元|[0-9０-９]{{1,3}}|"
    rf"[一二三四五六七八九十百〇○零]{{1,6}})|(?P<y>{_YEAR}))[ \u3000]?[年년][ \u3000]?"
    rf"(?P<m>{_NUMBER})[ \u3000]?[月월][ \u3000]?(?P<d>{_NUMBER})(?=[ \u3000]?[日일号號])"
    r"|(?P<y2>20\d\d)\.[ ](?P<m2>[01]?\d)\.[ ](?P<d2>[0-3]?\d)(?=[.(\s]|$)"
    r"|(?P<letter>[SHR])(?P<of3>\d{1,2})[.．](?P<m3>\d{1,2})[.．](?P<d3>\d{1,2})(?=[ ]?[（(][月火水木金土日]))"
)
"""``令和７年６月10日``, ``二〇二五年三月四日``, ``民國114年3月4日``, ``2025. 6. 10.``, ``H19.04.24（火）``"""
_TEN = 10
_HUNDRED = 100


def eastern_days(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Give every day between two offsets as ``YYYY-MM-DD`` with its place; days that no calendar has are left out."""
    for found in _DATE.finditer(text, start, end):
        part = next(part for part in ("", "2", "3") if found["m" + part])
        if found["era"]:
            year = _ERAS[found["era"]] + (1 if found["of"] == "元" else _value(found["of"]))
        elif found["letter"]:
            year = _INITIALS[found["letter"]] + _value(found["of3"])
        else:
            year = _value(found["y" + part])
        try:
            day = date(year, _value(found["m" + part]), _value(found["d" + part]))
        except ValueError:
            continue
        yield day.isoformat(), found.start(), found.end()


def _value(printed: str) -> int:
    """Give the number that Arabic or Chinese digits write: ``１０``, ``十二``, ``二〇二五``."""
    digits = unicodedata.normalize("NFKC", printed)
    if digits.isascii():
        return int(digits)
    hundreds, _, rest = digits.rpartition("百")
    if hundreds:
        return _HUNDRED * _VALUES[hundreds] + (_value(rest) if rest else 0)
    if "十" in digits:
        tens, _, ones = digits.partition("十")
        return _TEN * (_VALUES[tens] if tens else 1) + (_VALUES[ones] if ones else 0)
    value = 0
    for digit in digits:
        value = value * _TEN + _VALUES[digit]
    return value
