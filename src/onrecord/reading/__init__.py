"""Reading: from a page of text to a transcript. House styles add what one publisher's pages need."""

from onrecord.reading.event import Header
from onrecord.reading.page import Page
from onrecord.reading.read import read_page

__all__ = ["Header", "Page", "read_page"]
