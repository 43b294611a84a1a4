"""What voices and turns do in the event: who asks, who answers, who calls on whom."""

from __future__ import annotations

from onrecord import formats
from onrecord.model import Capture, Transcript

_ASKED_ONCE = """\
Transcript of Chair Reyes’s Press Conference

May 3, 2031

CHAIR REYES.  Good afternoon.  We kept the rates where they were.

ANNE DELL.  Anne Dell with Harbour News.  Why did you keep them?

CHAIR REYES.  Because nothing has changed.

OMAR FINN.  Omar Finn, Coast Radio.  Will you raise them in June?

CHAIR REYES.  We will see in June.

TESS WOLD.  Thank you.  How do you see the risks?

CHAIR REYES.  They are balanced.
"""
_OFFICIAL_WHO_ASKS = """\
Press Briefing on the Harbour Fever

May 3, 2031

MR. HOLT:  Good morning.  Dr. Wray will begin.

DR. WRAY:  Thank you.  What do we know?  We know three things about the fever.

MR. HOLT:  Thank you.  We will take questions.

Q    Is the fever new?

DR. WRAY:  Is it new?  No, it is not.

Q    Is it spreading?

DR. WRAY:  You ask whether it spreads?  Slowly.

MR. HOLT:  Thank you.
"""


def read(text: str) -> Transcript:
    return formats.read(Capture(text.encode(), retrieved_at="2031-05-04T00:00:00Z"))[0]


def kinds(transcript: Transcript) -> list[str]:
    return [turn.kind for turn in transcript.turns]


def test_reporters_who_ask_once_at_a_press_conference_ask_questions() -> None:
    transcript = read(_ASKED_ONCE)
    assert kinds(transcript) == ["statement", "question", "answer", "question", "answer", "question", "answer"]
    assert [speaker.kind for speaker in transcript.speakers] == ["principal", "press", "press", "press"]


def test_members_of_a_committee_who_ask_once_are_no_press() -> None:
    transcript = read(_ASKED_ONCE.replace("Chair Reyes’s Press Conference", "Chair Reyes’s Hearing"))
    assert "press" not in {speaker.kind for speaker in transcript.speakers}


def test_an_official_who_asks_himself_something_is_no_reporter_beside_a_label_for_the_press() -> None:
    transcript = read(_OFFICIAL_WHO_ASKS)
    wray = next(speaker for speaker in transcript.speakers if speaker.name == "Wray")
    assert wray.kind != "press"
    assert kinds(transcript)[3:7] == ["question", "answer", "question", "answer"]


def document(title: str, *turns: str) -> str:
    return "\n\n".join((title, "May 3, 2031", *turns)) + "\n"


def speakers(transcript: Transcript) -> list[str]:
    return [speaker.kind for speaker in transcript.speakers]


def test_a_short_answer_straight_after_a_question_answers() -> None:
    talk = (
        "Question: Will the fares go up?",
        "Minister Venn: No.",
        "Question: Can I follow up?",
        "Minister Venn: Sure.",
    )
    transcript = read(document("Interview with Minister Orla Venn", *talk, "Question: Why not?", "Minister Venn: Oh."))
    assert kinds(transcript) == ["question", "answer", "question", "interjection", "question", "interjection"]


def test_a_host_who_asks_is_no_principal() -> None:
    talk = ("SARA FENN, HOST: What will it cost?", "ANGUS TOLL, TREASURER: Two million.", "SARA FENN: Who pays?")
    transcript = read(document("Treasurer on rents", *talk, "ANGUS TOLL: We do."))
    assert kinds(transcript) == ["question", "answer", "question", "answer"]
    assert speakers(transcript) == ["press", "principal"]


def test_a_host_without_a_name_who_asks_puts_questions() -> None:
    talk = ("HOST: What will it cost?", "ANGUS TOLL, TREASURER: Two million.", "HOST: Who pays?", "ANGUS TOLL: We do.")
    assert kinds(read(document("Treasurer on rents", *talk))) == ["question", "answer", "question", "answer"]


def test_a_host_who_only_leads_moderates() -> None:
    talk = ("SARA FENN, HOST: Good evening. The Treasurer is here.", "ANGUS TOLL, TREASURER: Good evening.")
    transcript = read(document("Treasurer on rents", *talk, "SARA FENN: That is all.", "ANGUS TOLL: Thank you."))
    assert kinds(transcript) == ["moderation", "statement", "moderation", "statement"]


def test_who_interviews_is_known_though_the_title_names_both() -> None:
    talk = ("SARA FENN: What will it cost?", "ANGUS TOLL: Two million.", "SARA FENN: Who pays?", "ANGUS TOLL: We do.")
    transcript = read(document("Treasurer Angus Toll talks to Sara Fenn", *talk))
    assert kinds(transcript) == ["question", "answer", "question", "answer"]


def test_who_is_interviewed_and_asks_back_is_no_reporter() -> None:
    talk = (
        "SARA FENN: Is it dear?",
        "ANGUS TOLL: Is it?",
        "OLE RYE: It is.",
        "ANGUS TOLL: Who says so?",
        "OLE RYE: I do.",
    )
    transcript = read(document("Interview with Angus Toll", *talk))
    toll = next(speaker for speaker in transcript.speakers if speaker.name == "Angus Toll")
    assert toll.kind != "press"


def test_a_moderator_by_label_moderates() -> None:
    talk = (
        "Journalist: When will the report come?",
        "Minister Sipho Mabe: On Friday.",
        "Thandi Masek (moderator): Thank you. Another round.",
        "Journalist: Who wrote it?",
        "Minister Sipho Mabe: The auditor.",
    )
    assert kinds(read(document("Briefing by Minister Sipho Mabe", *talk)))[2] == "moderation"


def test_a_coordinator_of_a_call_moderates() -> None:
    talk = (
        "Coordinator: Welcome. Our first question comes from Lena Sund of Coast News. Your line is open.",
        "Lena Sund: How many ferries are late?",
        "Dr. Redmay: Four.",
        "Coordinator: Our next question comes from Hal Brans with Harbour Wire. Go ahead, please.",
        "Hal Brans: And how many are lost?",
        "Dr. Redmay: None of them.",
        "Coordinator: This concludes the call.",
    )
    transcript = read(document("Media Telebriefing on the Ferries", *talk))
    assert kinds(transcript) == ["moderation", "question", "answer", "moderation", "question", "answer", "moderation"]
    assert speakers(transcript) == ["moderator", "press", "unknown", "press"]


def test_reporters_who_say_name_and_outlet_are_press() -> None:
    talk = (
        "Marta Vesel: We left the rate alone.",
        "Tom Ardel: Hi, Tom from Channel Nine. Has the Board been too slow?",
        "Lena Brod: Governor, Lena Brod, The Courier. I was wondering whether you thought of a cut.",
        "Marta Vesel: We would have moved, Tom, if we had thought so.",
    )
    transcript = read(document("Media Conference on the Rate", *talk))
    assert kinds(transcript) == ["statement", "question", "question", "answer"]
    assert speakers(transcript) == ["unknown", "press", "press"]


def test_who_tells_an_office_or_asks_nothing_is_no_reporter() -> None:
    talk = (
        "Marta Vesel: We left the rate alone. What comes next?",
        "Tom Ardel: I am Tom Ardel, Director of Markets. Will rates fall?",
        "Marta Vesel: They may.",
        "Lena Brod: Lena Brod from the bank. We keep watching.",
        "Marta Vesel: Thank you.",
    )
    assert "press" not in speakers(read(document("Media Conference on the Rate", *talk)))


def test_several_who_ask_in_a_row_are_press() -> None:
    talk = (
        "MINISTER KANE: Good morning.",
        "Anna Dell: What will it cost?",
        "Omar Finn: And who pays?",
        "MINISTER KANE: It costs two million, and we pay.",
        "Tess Wold: When is it ready?",
        "MINISTER KANE: In June.",
    )
    transcript = read(document("Press Conference by Minister Kane", *talk))
    assert kinds(transcript) == ["statement", "question", "question", "answer", "question", "answer"]


def test_an_official_between_those_who_ask_ends_their_row() -> None:
    talk = (
        "MINISTER KANE: Good morning.",
        "Anna Dell: What will it cost?",
        "Omar Finn: It is dear.",
        "MINISTER KANE: It costs two million.",
        "Tess Wold: When is it ready?",
        "MINISTER KANE: In June.",
        "MR. ROLF: Shall we end here?",
        "MINISTER KANE: Yes.",
    )
    assert "press" not in speakers(read(document("Press Conference by Minister Kane", *talk)))


def test_analysts_on_a_call_ask() -> None:
    talk = (
        "Marta Vesel - Harbour Power - CEO\n\nThank you. We lost two million.",
        "Tom Ardel - Coast Research - Analyst\n\nWhen do losses peak?",
        "Marta Vesel - Harbour Power - CEO\n\nIn 2031.",
        "Rik Osm - Sand and Pitt - Analyst\n\nWhy cut the dividend?",
        "Marta Vesel - Harbour Power - CEO\n\nTo save money.",
    )
    transcript = read(document("Harbour Power Second Quarter Call", *talk))
    assert kinds(transcript) == ["statement", "question", "answer", "question", "answer"]


def test_a_newspaper_with_an_article_asks_among_other_outlets() -> None:
    talk = (
        "AFP: What is your comment?",
        "Lin Qiao: The report is groundless.",
        "The Anchor: Do you have a figure?",
        "Lin Qiao: We have noted the reports.",
        "The Anchor: When will it open?",
        "Lin Qiao: In spring.",
    )
    transcript = read(document("Spokesperson Lin Qiao's Regular Press Conference", *talk))
    assert kinds(transcript) == ["question", "answer"] * 3
    assert speakers(transcript)[2] == "press"


def test_a_second_principal_who_hands_nothing_on_is_no_moderator() -> None:
    talk = (
        "Semyon Lar: We had a good talk.",
        "Pieter Oom: We did.",
        "Question: How was it?",
        "Semyon Lar: Long.",
        "Pieter Oom: It was useful.",
        "Question: When do you meet again?",
        "Semyon Lar: In June.",
        "Pieter Oom: In June, in my city.",
    )
    transcript = read(document("Foreign Minister Semyon Lar's answers to media questions", *talk))
    assert "moderator" not in speakers(transcript)


def test_an_aide_who_says_nothing_but_names_moderates() -> None:
    talk = ("MINISTER KANE: Good morning.", "AIDE: Eugene.", "Q: What will it cost?", "MINISTER KANE: Two million.")
    transcript = read(document("Press Gaggle", *talk, "AIDE: Jen.", "Q: Who pays?", "MINISTER KANE: We do."))
    assert [kind for kind in kinds(transcript) if kind == "moderation"] == ["moderation"] * 2


def test_judges_put_questions_and_what_stands_behind_the_reply_does_not_answer() -> None:
    talk = (
        "CHIEF JUSTICE ROLL: We will hear argument.",
        "MR. LANGE: May it please the Court: The Act imposes a rule.",
        "JUSTICE SOTO: Counsel, is that not waived?",
        "MR. LANGE: It is not.",
        "JUSTICE SOTO: What do we do with the old case?",
        "MR. LANGE: It was decided in 1938.",
        "JUSTICE BREE: Who pays the levy?",
        "MR. LANGE: The districts do.",
        "CHIEF JUSTICE ROLL: Thank you, counsel. The case is submitted.",
    )
    asked = ["question", "answer"] * 3
    found = kinds(read(document("Argument in the Levy Case", *talk)))
    # Whoever presides calls the case and closes it.
    assert found == ["moderation", "statement", *asked, "moderation"]


def test_a_remark_that_asks_is_a_question() -> None:
    talk = (
        "Pavel Dor: Good morning.",
        "Question: When will it open?",
        "Pavel Dor: In May.",
        "Remark: Will it be free?",
    )
    transcript = read(document("News conference of President Pavel Dor", *talk, "Pavel Dor: It will be free."))
    assert kinds(transcript) == ["statement", "question", "answer", "question", "answer"]


def test_a_reporter_printed_by_surname_asks_between_two_turns_of_one_voice() -> None:
    asks = "You were in Halvaria last week with the mission. Did you raise the dam there?"
    talk = ("Q: Is there a date?", "MS. KOZEL: In March.", f"MR. MEKA: {asks}", "MS. KOZEL: I did.", "Q: Why?")
    transcript = read(
        document("Press Briefing", *talk, "MS. KOZEL: It is high.", "MR. HOLT: Anything else?", "MS. KOZEL: No.")
    )
    assert kinds(transcript) == ["question", "answer"] * 3 + ["answer", "interjection"]


_OF_TWO = """{event} with Louise Pengarth, Radio Ostrelle

3 May 2033

LOUISE PENGARTH: The Treasurer joins me now; welcome back.

DOMINIC FARROW: Thanks for having me.

PENGARTH: How is that not waste?

FARROW: Because of the way that we have designed it, which takes a tenth of a point off the price.

PENGARTH: Who gets nothing?

FARROW: The schools open again in July, and the harbour dues fall for everybody who fishes.

PENGARTH: Not for everybody, Treasurer, as you know.

FARROW: For six thousand boats, which is a lot of boats.
"""


def test_of_two_in_an_interview_the_one_who_asks_is_the_press() -> None:
    transcript = read(_OF_TWO.format(event="Interview"))
    assert kinds(transcript) == ["moderation", "statement"] + ["question", "answer"] * 3  # she welcomes him first
    assert next(speaker.kind for speaker in transcript.speakers) == "press"


def test_of_two_who_ask_each_other_neither_is() -> None:
    transcript = read(_OF_TWO.format(event="Interview").replace("of boats.", "of boats, is it not?"))
    assert "press" not in {speaker.kind for speaker in transcript.speakers}


def test_of_two_at_a_hearing_neither_is() -> None:
    transcript = read(_OF_TWO.format(event="Hearing"))
    assert "press" not in {speaker.kind for speaker in transcript.speakers}


_IN_THE_CHAIR = """\
Debates of 14 March 2031

MR SPEAKER:  Hon Members, we move to Question time.  The first question stands in the name of Ms Reyes.

MS REYES:  When would the bridge be completed?

MR FALK:  It is expected to be open by the end of the year.

MR SPEAKER:  Very well.  Yes, Mr Dahl?

MR DAHL:  Who pays for it?

MR FALK:  The Ministry pays for it.

MR SPEAKER:  Thank you, Hon Minister.  You are discharged.

MR SECOND DEPUTY SPEAKER:  We move to Statements.  Ms Reyes, you have five minutes.

MS REYES:  I am grateful for the opportunity to make this Statement.  Tomorrow is the day of the harbours.

MR SECOND DEPUTY SPEAKER:  I direct that a copy of it be sent to the Minister.

DEPUTY MINISTER:  I will read the copy.
"""


def test_a_deputy_in_the_chair_leads() -> None:
    transcript = formats.read(Capture(_IN_THE_CHAIR.encode(), retrieved_at="2031-05-04T00:00:00Z"))[0]
    kinds = {speaker.labels[0].title(): speaker.kind for speaker in transcript.speakers}
    assert kinds["Mr Speaker"] == kinds["Mr Second Deputy Speaker"] == "moderator"
    assert kinds["Deputy Minister"] == "principal"


_WITHOUT_HOST = """\
# Interview with Ivo Falk, Minister for Harbours

2031-05-02

**Dana Reyes: It is half past seven. Ivo Falk, the Minister for Harbours, is with me in the studio. Who lit the lamps?**

Good morning. We lit four of them again before it was light.

**How many are dark now?**

Two of them. I was told so an hour ago.

**Who pays for the new ones?**

The Board does, and I have asked it to pay by June.

**The Board says that it has no money.** It said so last year as well. I have put eight million aside for it.

**Is that enough?**

I think so. If it is not, I will come back to your studio.
"""


def test_words_of_nobody_between_two_of_the_guest_ask() -> None:
    said = kinds(read(_WITHOUT_HOST))
    assert said == ["question", "answer"] * 5


def test_a_heading_amid_an_answer_is_no_question() -> None:
    text = _WITHOUT_HOST.replace("that it has no money.** It said so last year as well.", "at last**\n\nIt has money.")
    assert kinds(read(text))[6] == "answer"


def test_who_has_a_label_above_each_paragraph_goes_on_with_the_answer() -> None:
    text = (
        "Talk on the Harbour\n\nMay 3, 2031\n\nHOLT: Good evening. Minister, why did you close the pier?\n\n"
        "FALK: Thank you. Its piles are rotten.\n\n"
        "FALK: We found that out in May, when the ferry hit the third of them and it broke in two.\n\n"
        "HOLT: Who looked at them?\n\nFALK: Our divers did.\n\n"
        "FALK: They went down twice.\n\n"
        "HOLT: What will it cost?\n\nFALK: Two million.\n"
    )
    said = kinds(read(text))
    assert said == ["question", "answer", "answer", "question", "answer", "answer", "question", "answer"]
