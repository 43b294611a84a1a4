"""Labels as East Asian transcripts print them: in their own brackets, behind a circle, ``問`` and ``答``.

Nothing of a person's name is told from an office there (no spaces and no capitals part them), so each printed form is
one speaker without a name. Which of these places are labels is decided for the whole document, as everywhere: a heading
in the same brackets does not come back.
"""

from __future__ import annotations

from onrecord.text.lazy import lazy_re

EASTERN_OPENS = frozenset("【〔［（○〇◯◎●問答")
"""What such a label begins with."""
EASTERN = lazy_re(
    r"(?:(?P<core>【[^【】\n]{1,40}】|〔[^〔〕\n]{1,40}〕|［[^［］\n]{1,40}］|"
    # No "（１）" and no "（笑）": a number of a list, a direction.
    r"（(?![0-9０-９一二三四五六七八九十ｱ-ﾝア-ン]{1,3}）|[^（）\n]{0,4}(?:笑|拍手|略|以上|注|休憩|参照|訳)[^（）\n]{0,4}）)"
    r"[^（）\n、。]{2,30}）)(?P<delim>[：:]?)(?P<space>[ \t\u3000\u00a0]*)"
    r"|(?P<core1>[○〇◯◎●](?:[^\s、。「」：:]|[ ](?=[^\s])){1,40}?)(?P<delim1>)"
    r"(?P<space1>\u3000+|[ ]{2,}|\t[ \t\u3000]*)"
    r"|(?P<core2>[問答])(?P<delim2>[）)．.]?)(?P<space2>[ \t\u3000]+|(?<=[）)．.])))(?=\S)"
)
