from __future__ import annotations

from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import formats
from onrecord.formats.xml.scan import tokens
from onrecord.model import Capture
from tests.formats.proved import read_proved, told
from tests.pace import within

PM = """<?xml version="1.0" encoding="UTF-8" ?>
<transcripts>
  <transcript>
    <transcript-id>71</transcript-id>
    <title>Press Conference, Skarnhavn &#039;Town Hall&#039;</title>
    <prime-minister>Keldervik, Dana</prime-minister>
    <period-of-service>20310311 - 20350311</period-of-service>
    <release-date>07/02/2033</release-date>
    <release-type>Press Conference</release-type>
    <content><![CDATA[<p>PRIME MINISTER:</p>
<p>Good morning &amp; welcome. The harbour opens in May.</p>
<p>JOURNALIST:</p>
<p>Why not in April?</p>
<p>PRIME MINISTER:</p>
<p>The ice, 3 < 4.</p>
<script>no text</script>
]]></content>
  </transcript>
</transcripts>
"""
HANSARD = """<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE publicwhip [ <!ENTITY pound "&#163;"> <!-- it's odd ]> --> ]>
<publicwhip>
<major-heading id="uk.org.publicwhip/debate/2033-02-07a.1.0" nospeaker="true">Harbour Fees</major-heading>
<speech id="uk.org.publicwhip/debate/2033-02-07a.1.1" speakerid="uk.org.publicwhip/member/1" speakername="Dana Reyes">
<p>The fee is &pound;5, said Bo&#146;s <i>paper</i>.</p><p>It rises.</p></speech>
<speech nospeaker="true"><p>(Interruption)</p></speech>
<speech speakerid="uk.org.publicwhip/member/2" speakername="Baroness Ellerby of Skarn"><p>Why?</p></speech>
<speech speakerid="uk.org.publicwhip/member/3" speakername="Dana Reyes"><p>I am another.</p></speech>
<ques speakerid="unknown" speakername="Mr. Speaker"><p>Order.</p><table><tr><td>1</td><td>2</td></tr></table></ques>
</publicwhip>
"""
AKOMA = """<akomaNtoso><debate><meta><FRBRdate date="2033-03-04" name="x"/>
<references><TLCPerson eId="dr" href="/x" showAs="Dana Reyes"/></references></meta>
<preface><p><docTitle>Hansard of Halvaria</docTitle></p></preface>
<debateBody><debateSection><heading>Fees</heading>
<speech by="#dr"><from>Minister Reyes:</from><p>We <b>begin</b>.</p></speech>
<narrative>The bell rang.</narrative>
<question by="#ob"><p>Why?</p></question></debateSection></debateBody></debate></akomaNtoso>
"""
TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><title>Sitting &amp; more</title>
<settingDesc><setting><date when="2033-02-01"/></setting></settingDesc>
<person xml:id="ReyesDana"><persName><surname>Reyes</surname> <forename>Dana</forename></persName></person></teiHeader>
<text><body><head>Fees</head><note type="speaker">The Chair:</note>
<u who="#ReyesDana"><seg>We begin.</seg> <note>Applause</note><seg>With <hi>fees</hi>.</seg></u>
<u who="#BrandtOle"><seg>Why?</seg></u></body></text></TEI>
"""


def test_pm_transcripts_keep_their_metadata_and_the_page_inside() -> None:
    (transcript,) = read_proved(PM.encode())
    assert transcript.title == "Press Conference, Skarnhavn 'Town Hall'"
    assert (transcript.date, transcript.published) == ("2033-02-07", "2033-02-07")
    assert [span.of(transcript.text) for span in transcript.because["published"]] == ["07/02/2033"]
    assert told(transcript) == [
        ("Dana Keldervik", "Good morning & welcome. The harbour opens in May."),
        (None, "Why not in April?"),
        ("Dana Keldervik", "The ice, 3 < 4."),
    ]
    assert "no text" not in transcript.text
    assert "Keldervik, Dana" in [span.of(transcript.text) for span in transcript.turns[0].because]


def test_several_transcripts_in_one_file_give_several_records() -> None:
    one = PM[PM.index("  <transcript>") : PM.index("</transcripts>")]
    data = PM.replace(one, one + "<!-- between --> stray\n" + one.replace("harbour", "port"))
    first, second = read_proved(data.encode())
    assert (first.capture.part, second.capture.part) == (1, 2)
    assert "stray" in first.text
    assert "The port opens" in second.text
    at = second.text.index("port opens")
    source = second.offsets.to_source(second.turns[0].span, second.text)
    assert b"The port opens in May." in data.encode()[source.start : source.end]
    assert at > 0


def test_hansard_speakers_are_those_of_the_attributes() -> None:
    (transcript,) = read_proved(HANSARD.encode("latin-1"))
    assert told(transcript) == [
        ("Dana Reyes", "The fee is £5, said Bo’s paper. It rises."),
        ("Baroness Ellerby of Skarn", "Why?"),
        ("Dana Reyes", "I am another."),
        (None, "Order."),
    ]
    assert [turn.speaker for turn in transcript.turns] == ["s1", "s2", "s3", "s4"]
    assert all(turn.label is None for turn in transcript.turns)
    assert transcript.speakers[3].role == "Mr. Speaker"
    assert (transcript.title, transcript.date, transcript.publisher) == ("Harbour Fees", "2033-02-07", "UK Parliament")
    kinds = {segment.kind: transcript.text[segment.start : segment.end] for segment in transcript.segments}
    assert kinds["note"] == "(Interruption)"
    assert kinds["table"] == "1\t2"
    assert transcript.turns[3].kind == "question"


def test_a_speech_without_an_end_does_not_take_the_words_of_the_next() -> None:
    (transcript,) = read_proved(HANSARD.replace("</p></speech>", "</p>").encode("latin-1"))
    assert told(transcript)[:3] == [
        ("Dana Reyes", "The fee is £5, said Bo’s paper. It rises."),
        ("Baroness Ellerby of Skarn", "Why?"),
        ("Dana Reyes", "I am another."),
    ]


def test_akoma_ntoso_names_by_its_references_and_labels_by_from() -> None:
    (transcript,) = read_proved(AKOMA.encode())
    assert told(transcript) == [("Dana Reyes", "We begin."), (None, "Why?")]
    label = transcript.turns[0].label
    assert label is not None
    assert label.of(transcript.text) == "Minister Reyes:"
    assert transcript.speakers[1].labels == ("ob",)
    assert (transcript.title, transcript.date) == ("Hansard of Halvaria", "2033-03-04")


def test_tei_takes_names_from_the_header_and_never_from_an_identifier() -> None:
    (transcript,) = read_proved(TEI.encode())
    assert told(transcript) == [("Dana Reyes", "We begin. With fees."), (None, "Why?")]
    assert transcript.turns[1].evidence == "none"
    assert transcript.speakers[0].role == "The Chair"


def test_other_xml_is_a_page_of_its_text() -> None:
    lines = "<l>DANA REYES: One &lt; two.</l><l>OLE BRANDT: Why?</l><l>DANA REYES: So.</l>"
    data = f'<?xml version="1.0"?><doc><t>Briefing</t>{lines}</doc>'.encode()
    (transcript,) = read_proved(data)
    assert [name for name, _ in told(transcript)] == ["Dana Reyes", "Ole Brandt", "Dana Reyes"]


def test_entities_never_grow() -> None:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 30))
    data = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "ha">{levels}]><x><p>&e29; said.</p></x>'
    with within(5):
        (transcript,) = read_proved(data.encode())
        assert transcript.text == "&e29; said."


@pytest.mark.parametrize(
    "data",
    [
        PM[:-130],
        PM[:700],
        HANSARD[:500],
        HANSARD.replace("</p>", "<p"),
        HANSARD.replace('"', "", 9),
        '<?xml version="1.0"?>' + "<a>" * 20000 + "deep" + "</a>" * 10,
        '<?xml version="1.0"?><!DOCTYPE x [ <p>never closed</p>',
        '<?xml version="1.0"?><a>x</a>' + "<!" * 50000,
        '<?xml version="1.0"?><a>1 < 2 &#x110000; &#1; &#99999999; <![CDATA[ open <p>',
    ],
)
def test_damaged_xml_is_read_as_far_as_it_goes(data: str) -> None:
    with within(10):
        assert all(transcript.text for transcript in read_proved(data.encode()))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([PM, HANSARD, AKOMA, TEI]), st.data())
def test_no_change_of_a_few_characters_breaks_the_proof(source: str, data: st.DataObject) -> None:
    for _ in range(3):
        at = data.draw(st.integers(0, len(source)))
        source = source[:at] + data.draw(st.text("<>/&;!-[]\"'ap \x00é", max_size=3)) + source[at + 1 :]
    read_proved(source.encode())


@settings(max_examples=200, deadline=None)
@given(st.text("<>/!?-[]CDATA&;=\"'ab \n", max_size=60))
def test_tokens_never_overlap_and_stay_in_the_source(source: str) -> None:
    at = 0
    for token in tokens(source):
        assert at <= token.start <= token.end <= len(source)
        at = token.end


@pytest.mark.parametrize("end", ["<!", "<![", "<![CDA", "<![CDATA[", "<!--", "<!-", "<!DOCTYPE", "<?", "</", "<a b"])
def test_a_source_cut_off_inside_markup_comes_to_an_end(end: str) -> None:
    source = f'<?xml version="1.0"?><a>Dana Reyes: One.</a>{end}'
    assert len(list(islice(tokens(source), 20))) < 20
    assert "Dana Reyes: One." in read_proved(source.encode())[0].text


def test_xml_without_words_is_read_as_text() -> None:
    (transcript,) = formats.read(Capture(b'<?xml version="1.0"?><a><b c="d"/></a>'))
    assert transcript.capture.media_type == "text/plain"


def test_schemas_tell_event_publisher_and_language() -> None:
    hansard = '<publicwhip><major-heading id="uk.org.publicwhip/{}/2031-03-14.1">Lamps</major-heading></publicwhip>'
    told = {
        kind: formats.read(Capture(b"<?xml version='1.0'?>" + hansard.format(kind).encode()))[0]
        for kind in ("lords", "wrans")
    }
    assert [(one.event, one.publisher) for one in told.values()] == [
        ("debate", "UK Parliament"),
        (None, "UK Parliament"),
    ]
    header = "<publicationStmt><publisher>Diet of Ostrelle</publisher></publicationStmt>"
    header += "<profileDesc><langUsage><language ident='cy'>Welsh</language></langUsage></profileDesc>"
    tei = f"<TEI><teiHeader>{header}</teiHeader><text><u who='#a'>Lampau.</u></text></TEI>"
    (one,) = formats.read(Capture(tei.encode()))
    assert (one.publisher, one.language) == ("Diet of Ostrelle", "cy")
    assert one.because["publisher"][0].of(one.text) == "Diet of Ostrelle"
    akoma = (
        "<akomaNtoso><debate><meta><FRBRlanguage language='cy'/></meta><speech by='#a'><p>Lampau.</p></speech></debate>"
    )
    (one,) = formats.read(Capture(f"{akoma}</akomaNtoso>".encode()))
    assert (one.event, one.language) == ("debate", "cy")


def test_a_transcript_that_begins_in_the_middle_of_a_line_is_cut_there() -> None:
    """Found by fuzzing: the run of text over the cut was in neither map; ``ö`` has two bytes."""
    whole = PM.replace("<![CDATA[", "").replace("]]>", "").replace("3 < 4", "3").replace("<script>no text</script>", "")
    broken = whole.replace("The harbour opens in May.", "The harböur opens, of the changes<transcript> thät were made.")
    first, second = read_proved(broken.encode())
    assert first.text.endswith("of the changes ")
    assert second.text.startswith("thät were made")
