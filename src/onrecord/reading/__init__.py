"""Reading: from a page of text to a transcript. House styles add what one publisher's pages need."""

from onrecord.reading.event import Header
from onrecord.reading.given import Utterance, printed, read_given
from onrecord.reading.mentions import Mention
from onrecord.reading.page import Page
from onrecord.reading.read import read_page

__all__ = ["Header", "Mention", "Page", "Utterance", "printed", "read_given", "read_page"]
