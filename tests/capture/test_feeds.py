"""Feeds and sitemaps, whole, damaged and hostile."""

from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.capture.address import parse
from onrecord.capture.feeds import Link, listed

HERE = parse("https://hall.example/news/feed.xml")
RSS = b"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Briefings</title>
<link>https://hall.example/</link><atom:link href="https://hall.example/news/feed.xml" rel="self"/>
<item><title>One</title><link>https://hall.example/one?a=1&amp;b=2</link>
<pubDate>Wed, 12 Mar 2031 09:15:00 +0100</pubDate></item>
<item><title>Two</title><guid>https://hall.example/two</guid></item>
<item><title>Three</title><guid isPermaLink="false">https://hall.example/3</guid><link> ../three </link></item>
<item><title>Four</title><guid isPermaLink="false">https://hall.example/4</guid></item>
<item><title>Five</title><link>javascript:alert(1)</link></item>
<item><title>One again</title><link>https://hall.example/one?a=1&amp;b=2</link></item>
</channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><link href="/"/><updated>2031-03-01T00:00:00Z</updated>
<entry><link rel="enclosure" href="/one.mp3"/><link href="/one"/><link rel="alternate" href="/other"/>
<published>2031-03-12T08:00:00Z</published><updated>2031-03-12T10:00:00+01:00</updated>
<source><link href="/elsewhere"/></source></entry>
<entry><id>https://hall.example/id</id></entry></feed>"""
RDF = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><link>https://hall.example/</link></channel>
<item rdf:about="y"><link>https://hall.example/one</link><dc:date>2031-03-12</dc:date></item></rdf:RDF>"""
SITEMAP = b"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/i">
<url><loc>https://hall.example/one</loc><lastmod>2031-03-12</lastmod><image:image><image:loc>https://hall.example/i.png
</image:loc></image:image></url>
<url><loc>https://www.hall.example/two</loc><lastmod>yesterday</lastmod></url>
<url><loc>https://evil.example/three</loc></url><url><loc></loc></url><url/></urlset>"""
INDEX = b"""<sitemapindex><sitemap><loc>https://hall.example/s1.xml.gz</loc></sitemap></sitemapindex>"""


def urls(data: bytes) -> list[str]:
    return [link.url.removeprefix("https://hall.example") for link in listed(data, HERE).links]


def test_rss() -> None:
    found = listed(RSS, HERE)
    assert (found.kind, found.fault) == ("feed", None)
    assert urls(RSS) == ["/one?a=1&b=2", "/two", "/three"]
    assert found.links[0].updated == "2031-03-12T08:15:00Z"
    assert found.links[1].updated is None


def test_atom_and_rdf() -> None:
    assert listed(ATOM, HERE).links == (Link("https://hall.example/one", "2031-03-12T09:00:00Z"),)
    assert listed(RDF, HERE).links == (Link("https://hall.example/one", "2031-03-12T00:00:00Z"),)


def test_sitemaps_list_their_own_host_only() -> None:
    found = listed(SITEMAP, HERE)
    assert found.kind == "sitemap"
    assert found.links == (
        Link("https://hall.example/one", "2031-03-12T00:00:00Z"),
        Link("https://www.hall.example/two", None),
    )
    assert listed(gzip.compress(SITEMAP), HERE) == found
    assert (listed(INDEX, HERE).kind, urls(INDEX)) == ("index", ["/s1.xml.gz"])


def test_a_sitemap_of_plain_text() -> None:
    found = listed(b"https://hall.example/one\r\n\r\nhttps://hall.example/two\nhttps://evil.example/x\n", HERE)
    assert found.kind == "sitemap"
    assert [link.url for link in found.links] == ["https://hall.example/one", "https://hall.example/two"]
    assert listed(b"https://hall.example/one is where it stands", HERE).kind is None


@pytest.mark.parametrize(
    "data", [b"", b"Ilse Brandt: Good morning.", b"<html><body><p>Hi</p></body></html>", b"<TEI/>"]
)
def test_what_is_no_list(data: bytes) -> None:
    found = listed(data, HERE)
    assert (found.kind, found.links, found.fault) == (None, (), found.fault)
    assert found.fault


def test_what_stands_before_a_fault_is_used() -> None:
    found = listed(RSS[: RSS.index(b"<item><title>Three")], HERE)
    assert found.kind == "feed"
    assert [link.url for link in found.links] == ["https://hall.example/one?a=1&b=2", "https://hall.example/two"]
    assert "well-formed" in str(found.fault)
    unescaped = RSS.replace(b"a=1&amp;b=2", b"a=1&b=2", 1)
    assert "well-formed" in str(listed(unescaped, HERE).fault)


LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10 if n else b"&a;" * 10) for n in range(12))
    + b"]><rss><channel><item><link>https://hall.example/&a11;</link></item></channel></rss>"
)
OUTSIDE = (
    b'<!DOCTYPE urlset [<!ENTITY x SYSTEM "file:///x">]><urlset><url><loc>https://hall.example/&x;</loc></url></urlset>'
)


@pytest.mark.parametrize("data", [LAUGHS, OUTSIDE])
def test_entities_are_not_expanded(data: bytes) -> None:
    found = listed(data, HERE)
    assert not found.links
    assert "entities" in str(found.fault)


def test_depth_length_and_number_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.capture.feeds.MOST", 100)
    deep = b"<rss><channel>" + b"<a>" * 1000
    assert "nested" in str(listed(deep, HERE).fault)
    assert urls(b"<urlset><url><loc>https://hall.example/" + b"x" * 1_000_000 + b"</loc></url></urlset>") == []
    many = b"".join(b"<url><loc>https://hall.example/%d</loc></url>" % n for n in range(105))
    found = listed(b"<urlset>" + many + b"</urlset>", HERE)
    assert len(found.links) == 100
    assert "more than 100 pages" in str(found.fault)
    assert "when unpacked" in str(listed(gzip.compress(bytes(70 * 1024 * 1024), 1), HERE).fault)


def test_encodings() -> None:
    assert urls(RSS.decode().replace('encoding="utf-8"', 'encoding="utf-16"').encode("utf-16"))[0] == "/one?a=1&b=2"
    assert listed(RSS.replace(b"utf-8", b"nonsense"), HERE).fault
    assert urls(b"\xef\xbb\xbf" + ATOM) == ["/one"]


@given(st.binary(max_size=300), st.integers(0, len(RSS)))
def test_no_bytes_make_it_fail(junk: bytes, at: int) -> None:
    for data in (junk, RSS[:at] + junk + RSS[at:], b"<rss>" + junk):
        for link in listed(data, HERE).links:
            assert parse(link.url).url == link.url
