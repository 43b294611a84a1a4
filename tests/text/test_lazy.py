from __future__ import annotations

import copy
import gc
import pkgutil
import re
from importlib import import_module

import pytest

import onrecord
from onrecord.text.lazy import _Lazy, lazy_re


def test_it_has_what_a_pattern_has() -> None:
    lazy, plain = lazy_re(r"(?P<who>ada) (\w+)", re.IGNORECASE), re.compile(r"(?P<who>ada) (\w+)", re.IGNORECASE)
    found = lazy.search("By Ada Falk")
    assert found is not None
    assert (found["who"], found.span()) == ("Ada", (3, 11))
    assert lazy.pattern == plain.pattern
    for name in ("flags", "groups", "groupindex"):
        assert getattr(lazy, name) == getattr(plain, name)
    assert lazy.sub("X", "ada falk, ada lis") == "X, X"
    assert lazy_re(rb"\d+").findall(b"1 and 22") == [b"1", b"22"]


def test_it_is_compiled_once_and_when_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    made = []

    def counted(pattern: str, flags: int) -> re.Pattern[str]:
        made.append(pattern)
        return plain(pattern, flags)

    plain = re.compile
    monkeypatch.setattr("onrecord.text.lazy.re.compile", counted)
    lazy = lazy_re("fee")
    assert (lazy.pattern, made) == ("fee", [])
    assert lazy.match("fees")
    assert lazy.fullmatch("fees") is None
    assert made == ["fee"]


def test_it_has_nothing_else() -> None:
    with pytest.raises(AttributeError, match="colour"):
        lazy_re("a").colour  # type: ignore[attr-defined]  # noqa: B018 - asked for
    assert copy.copy(lazy_re("a")).match("a")


def test_every_pattern_of_the_program_compiles() -> None:
    for module in pkgutil.walk_packages(onrecord.__path__, "onrecord."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    patterns = [each for each in gc.get_objects() if isinstance(each, _Lazy)]
    assert len(patterns) > 1_000
    for each in patterns:
        re.compile(each.pattern, each._given)
