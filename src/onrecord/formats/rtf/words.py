"""The control words of RTF that say what is text, and where it stands."""

from __future__ import annotations

BREAKS = {"par": 2, "sect": 2, "page": 2, "column": 2}
BARE = frozenset(
    (
        "fonttbl colortbl stylesheet info filetbl listtable listoverridetable revtbl rsidtbl generator pict objdata "
        "themedata colorschememapping datastore latentstyles userprops bkmkstart bkmkend NeXTGraphic"
    ).split()
)
"""What is no text and never holds a paragraph: where one begins inside, the end was lost."""
SKIPPED = frozenset(
    (
        "fldinst shprslt nonesttables nonshppict annotation atnid atnauthor datafield formfield xe tc tcn rxe txe bxe "
        "template private pnseclvl pn ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn pgdsctbl xmlnstbl sp objclass "
        "objname falt panose title subject author operator keywords comment doccomm company manager category hlinkbase"
    ).split()
)
"""What is printed nowhere, or is printed a second time."""
MUTED = frozenset("shpinst do object upr".split())
"""What is no text itself, but may hold some."""
SPOKEN = frozenset("shptxt dptxbxtext result ud".split())
"""The text that `MUTED` holds: text boxes, what an object shows, the same words in Unicode."""
BOXES = frozenset("shptxt dptxbxtext".split())
STORIES = {
    **dict.fromkeys(("header", "headerl", "headerr", "headerf"), "heads"),
    **dict.fromkeys(("footer", "footerl", "footerr", "footerf"), "feet"),
    "footnote": "notes",
}
STARRED = frozenset({*MUTED, *SPOKEN, *STORIES, "nesttableprops", "annotation"})
r"""What is read although ``\*`` lets programs that do not know it pass it over."""
