"""Invented transcripts to be quoted from, right and wrong."""

from __future__ import annotations

JOINT = """Joint press conference

by the Chair of the Meridian Council, Anders Voll, and the Minister for Harbours of Velisa, Maud Okonjo

12 March 2024

Anders Voll: Good morning. Our dredging is not luxury; it is a shelter for our own harbours.
We will raise the levy to 2.5 percent if every member agrees. I do not believe that the ferries are safe.
She told me that the northern yards will close before winter. The minister from Dornak calls this “a reckless waste of
money”, and she is wrong.
We need the allies’ help, and we’ll pay $40 million for it. (Laughter.) And for the southern yards as well.

The council has never closed a port. Perhaps the yards will open again in spring, but nobody can promise that.

Ilse Brandt, Harbour Times: You have wasted forty million crowns on empty docks. Why should anybody trust you again?

Anders Voll: We count three [thousand] workers in the yards. A long winter, and we got through it [...] together.

Moderator: One more, please.

Anders Voll: The pilots were paid in full, with three exceptions that we know by name. That we will work until the last
lamp is lit, and that nobody is asked for more, has been agreed.

Anders Voll: We go on with the work.

Maud Okonjo: I thank the Chair. Nobody shares burdens alone in the northern seas.

Q: Will the ferries sail on Sunday again?

Maud Okonjo: They sail on every day of the week.
"""

SPEECH = """Speech by the Chair of the Meridian Council

(As prepared for delivery)

18 June 2024

Anders Voll: Burden sharing has grown in every member state. The lights along the coast will be lit before the autumn.

Thank you all for coming so far.
"""

ABROAD = """Press conference by the Minister for Harbours of Velisa

20 June 2024

Maud Okonjo: Thank you all for coming so far. The lights along the coast are ours to keep.

Teodor Palsson, Minister of Ports: (As interpreted.) The fishing boats come home before the first storm of the year.

Maud Okonjo: That is what the fishermen say as well.
"""
