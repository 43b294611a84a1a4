"""Two invented talks and a hostile one."""

from __future__ import annotations

MARCH = """Joint press conference

by the Chair of the Port Board, Anders Voll, and the Minister for Harbours of Velisa, Maud Okonjo

12 March 2031

Anders Voll: Good morning. Our harbour dues are no luxury; they are the shelter of our own harbours.
Twelve ports meet the pledge on dues. We will lower the dues by July 2031 for every ferry.

Ilse Brandt, Harbour Times: You took forty million crowns in dues last year. Will you publish what the dues pay for?

Anders Voll: I will not go into that today.

Q: Minister, do the dues fall on fishermen?

Maud Okonjo: The dues fall on large ships and on nobody else. Nobody shares burdens alone in the northern seas.

Q: And will Solvik pay the dues?

Moderator: Thank you all very much. [...]
"""

JUNE = """Press conference by the Chair of the Port Board

18 June 2031

Anders Voll: Our harbour dues were never a luxury: they are the shelter of our own harbours. Fourteen ports now meet
the pledge on dues. We have lowered the dues for every ferry.

Tomas Rehn, The Evening Gull: Do the dues rise again in winter?

Anders Voll: The dues stay where they are.
"""

HOSTILE = """Press conference

20 June 2031

Anders Voll: The dues <script>alert(1)</script> cost 1 | 2 | 3 crowns & more.
Here `rm -rf` **dues** [dues](javascript:alert(1))
and # dues
> dues end &amp; begin ]]> here <!-- dues -->.

# Evil | Name: The dues "rise" </blockquote><img src=x onerror=alert(2)> {dues} \\ dues_of_all_ ~~dues~~.
"""
