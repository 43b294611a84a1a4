"""Who publishes, told by the address of the page: a host belongs to one body, whatever the page says of itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.model import Span
    from onrecord.reading.page.page import Page

_HOST = lazy_re(r"https?://(?:[^/@\s]*@)?(?P<host>[\w.-]+)", re.IGNORECASE)
HOSTS = {
    "nato.int": "NATO",
    "whitehouse.gov": "The White House",
    "obamawhitehouse.archives.gov": "The White House",
    "trumpwhitehouse.archives.gov": "The White House",
    "bidenwhitehouse.archives.gov": "The White House",
    "state.gov": "US Department of State",
    "defense.gov": "US Department of Defense",
    "treasury.gov": "US Department of the Treasury",
    "justice.gov": "US Department of Justice",
    "federalreserve.gov": "Federal Reserve Board",
    "congress.gov": "US Congress",
    "un.org": "United Nations",
    "imf.org": "International Monetary Fund",
    "worldbank.org": "World Bank",
    "wto.org": "World Trade Organization",
    "osce.org": "OSCE",
    "coe.int": "Council of Europe",
    "iaea.org": "International Atomic Energy Agency",
    "consilium.europa.eu": "Council of the European Union",
    "ec.europa.eu": "European Commission",
    "commission.europa.eu": "European Commission",
    "europarl.europa.eu": "European Parliament",
    "ecb.europa.eu": "European Central Bank",
    "eeas.europa.eu": "European External Action Service",
    "gov.uk": "UK Government",
    "parliament.uk": "UK Parliament",
    "bankofengland.co.uk": "Bank of England",
    "parliament.scot": "Scottish Parliament",
    "pm.gc.ca": "Prime Minister of Canada",
    "ourcommons.ca": "House of Commons of Canada",
    "pm.gov.au": "Prime Minister of Australia",
    "pmtranscripts.pmc.gov.au": "Prime Minister of Australia",
    "foreignminister.gov.au": "Minister for Foreign Affairs of Australia",
    "aph.gov.au": "Parliament of Australia",
    "rba.gov.au": "Reserve Bank of Australia",
    "beehive.govt.nz": "New Zealand Government",
    "bundesregierung.de": "Bundesregierung",
    "auswaertiges-amt.de": "Auswärtiges Amt",
    "bundestag.de": "Deutscher Bundestag",
    "elysee.fr": "Présidence de la République",
    "diplomatie.gouv.fr": "Ministère de l’Europe et des Affaires étrangères",
    "president.gov.ua": "Office of the President of Ukraine",
    "kremlin.ru": "President of Russia",
    "lamoncloa.gob.es": "La Moncloa",
}
"""Hosts by their ends. ``gov.uk`` covers its departments, as the site itself does."""


def publisher_of(page: Page) -> tuple[str, Span | None] | None:
    """Name the body whose host the page's address is on, with the place of the address where the text holds it."""
    address, span = page.address
    found = _HOST.match(address or "")
    if found is None:
        return None
    parts = found["host"].lower().strip(".").split(".")
    named = next((HOSTS[end] for at in range(len(parts)) if (end := ".".join(parts[at:])) in HOSTS), None)
    return None if named is None else (named, span)
