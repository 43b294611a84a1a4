"""The misbehaving server, for every test of this room."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.capture.server import Server, serving


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as server:
        yield server
