"""Days as Japanese, Chinese and Korean texts print them."""

from __future__ import annotations

import pytest

from onrecord.grammar.days.dates import dates


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("令和7年6月10日（火）", "2025-06-10"),
        ("令和７年６月１０日", "2025-06-10"),
        ("令和元年五月十二日", "2019-05-12"),
        ("昭和六十二年四月一日", "1987-04-01"),
        ("二○二五年三月四日", "2025-03-04"),
        ("二零二五年十二月三十日", "2025-12-30"),
        ("２０２５年１１月３日", "2025-11-03"),
        ("2025 年 3 月 4 日", "2025-03-04"),
        ("2025年3月4号", "2025-03-04"),
        ("民國114年3月4日", "2025-03-04"),
        ("中華民國一百一十四年三月四日", "2025-03-04"),
        ("民國一百年十月十日", "2011-10-10"),
        ("2025년 6월 10일", "2025-06-10"),
        ("일시: 2025. 6. 10.(화) 14:30", "2025-06-10"),
        ("H19.04.24（火）", "2007-04-24"),
        ("2025年13月4日", None),
        ("令和7年6月", None),
        ("第12025年6月10日", None),
        ("見 H19.04.24", None),
        ("3月4日", None),
    ],
)
def test_date(printed: str, iso: str | None) -> None:
    found = [date.iso for date in dates(printed)]
    assert found == ([] if iso is None else [iso])


def test_days_come_in_the_order_of_the_text() -> None:
    text = "令和7年6月10日, 12 March 2025, 2025年3月4日"
    assert [(date.iso, date.span.of(text)) for date in dates(text)] == [
        ("2025-06-10", "令和7年6月10"),
        ("2025-03-12", "12 March 2025"),
        ("2025-03-04", "2025年3月4"),
    ]
