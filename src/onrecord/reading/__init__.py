"""Reading: from a page of text to a transcript. House styles add what one publisher's pages need."""

from onrecord.reading.frame.event import Header
from onrecord.reading.given import continued, printed, read_given
from onrecord.reading.names.mentions import Mention
from onrecord.reading.page.page import Page
from onrecord.reading.read import read_page
from onrecord.reading.utterances import Utterance

__all__ = ["Header", "Mention", "Page", "Utterance", "continued", "printed", "read_given", "read_page"]
