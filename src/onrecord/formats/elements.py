"""What sites call the elements of their pages: what is the site's own, and what tells who speaks."""

from __future__ import annotations

import re

from onrecord.text.lazy import lazy_re

CHROME_NAMES = lazy_re(
    r"(?:^|[\s_]|(?<!\bhas)(?<!\bwith)(?<!\bno)-)(?:nav|navbar|navigation|menu|menus|breadcrumbs?|footer|sidebar|"
    r"share|sharing|social|cookies?|banner|related|search|"
    r"skip|promo|newsletter|subscribe|login|toolbar|pagination|pager|widget|masthead|comments?|topbar|consent|gdpr|addtoany|"
    r"disclaimer|copyright|attachments?|keywords|prevnext|prev-next|photo-?credits?|"
    r"visually-hidden|screen-reader-text|sr-only)(?:$|[\s_-])",
    re.IGNORECASE,
)
SPEAKER_NAMES = lazy_re(
    r"(?:^|[\s_-])(?:speaker|orator|interviewee|interviewer|talker)(?:[_-]?(?:name|label|title))?(?:$|\s)",
    re.IGNORECASE,
)
"""What sites call the elements that hold a speaker's name."""
BYLINE_NAMES = lazy_re(r"(?:^|[\s_-])by-?line(?:$|[\s_-])", re.IGNORECASE)
"""What sites call the element with the name of whose page it is: on an office's own site, of its holder."""
