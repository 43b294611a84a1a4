"""Three invented talks about harbour dues, and one about something else; the definition of the matter."""

from __future__ import annotations

import re


def _lines(text: str) -> str:
    """Give a text with one line a paragraph."""
    return re.sub(r"(?<=\S)\n(?=\S)", " ", text)


MARCH = _lines(
    """Press conference by the Chair of the Meridian Council, Anders Voll

12 March 2031

Anders Voll: Good morning. The dues that ships pay to land pay for our lights. Last year 40 percent of ships paid the
dues.
We will raise the harbour dues by the end of the year. It is a fair price.

On the ferries I have nothing new. They sail every day, and the crews are well. The new timetable is printed next week.

Moderator: Ilse Brandt.

Ilse Brandt, Harbour Times: Small boats have had a hard winter, and many masters have told me so. Will the harbour dues
be lowered for them? And separately, when does the museum open?

Anders Voll: We have looked at the dues of small boats, and we will not lower them. Everybody uses the lights.

The museum opens in May. I have seen the ship's bell there, and the old charts.

Ilse Brandt, Harbour Times: Thank you.
"""
)

JUNE = _lines(
    """Statement by the Minister for Harbours of Velisa, Maud Okonjo

20 June 2031

Maud Okonjo: Thank you all for coming. The dues that ships pay to land pay for our lights, and they pay for the pilots
too. This year 55 percent of ships paid the dues.

The harbour master of Solvik retires today. He has kept the gate for thirty years.

The Port Board [...] will meet in Solvik again. Its tariff has been too high for the small boats.
"""
)

OTHER = _lines(
    """Statement by the Chair of the Meridian Council, Anders Voll

1 July 2031

Anders Voll: The choir sings on Sunday. It has forty voices, and all of them are welcome.
"""
)

MATTER = """
title = "Harbour dues"
about = "What ships pay to land, who sets it, and what is done with it."
words = ["harbour dues", "dues + ships", "dues + boats"]
names = ["Port Board"]
companions = ["tariff", "lights"]
exclude = ["harbour master"]
"""
