"""Verbs whose past is not made with -ed."""

from __future__ import annotations

PAST: dict[str, tuple[str, ...]] = {
    word: tuple(parts.split())
    for word, _, parts in (
        line.strip().partition(" ")
        for line in """
        be was were been
        become became become
        begin began begun
        bring brought
        build built
        buy bought
        choose chose chosen
        come came come
        cut cut
        do did done
        draw drew drawn
        drive drove driven
        find found
        fly flew flown
        get got gotten
        give gave given
        go went gone
        grow grew grown
        hold held
        keep kept
        lay laid
        lead led
        leave left
        lend lent
        let let
        lose lost
        make made
        meet met
        pay paid
        put put
        rebuild rebuilt
        relight relit
        rise rose risen
        run ran run
        say said
        see saw seen
        sell sold
        send sent
        set set
        shut shut
        speak spoke spoken
        spend spent
        stand stood
        take took taken
        teach taught
        tell told
        win won
        withdraw withdrew withdrawn
        write wrote written
        """.strip().splitlines()
    )
}
"""For the plain form of a verb, its past and its participle where these differ, folded."""
_PLAIN = {form: verb for verb, forms in PAST.items() for form in forms}


def plain(word: str) -> str:
    """Give the plain form of a folded word, if it is the past of a verb that has no -ed; else the word itself."""
    return _PLAIN.get(word, word)
