"""Pages and fragments cut off anywhere: every text node is kept."""

from __future__ import annotations

import pytest

from tests.formats.proved import read_proved

PAGE = (
    '<p>Briefing</p><p class="a">12 March 2031</p><p><b>DANA REYES:</b> It is 3 &lt; 4 &amp; so on.</p>'
    "<script>no text</script><!-- none --><p><b>Q:</b> Why&nbsp;not?</p><![CDATA[text]]><style>p {}</style><br/>"
)


@pytest.mark.parametrize(
    ("end", "kept"),
    [("x &n", "x &n"), ("x &", "x &"), ("x &#", "x &#"), ("x &amp", "x &"), ("x <", "x <"), ("&Z", "&Z")],
)
def test_a_reference_that_is_cut_off_stays_text(end: str, kept: str) -> None:
    assert read_proved(f"{PAGE}<p>{end}".encode())[0].text.endswith(f"\n\n{kept}")


def test_what_is_cut_off_inside_what_is_no_text_stays_out() -> None:
    assert "&n" not in read_proved(f"{PAGE}<script>x &n".encode())[0].text


def test_a_page_cut_off_anywhere_is_proved() -> None:
    for end in range(40, len(PAGE) + 1):
        read_proved(PAGE[:end].encode())
