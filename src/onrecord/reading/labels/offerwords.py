"""Words of what a site offers its readers beside each speech: links to it, its recording, its source."""

from __future__ import annotations

from onrecord.text.lazy import lazy_re

WORDS = 0.6
"""The share of an offer's words, at least, that sites have in such lines."""
_STRONG = frozenset(
    "link links permalink permalinks share individually copy tweet embed video videos watch play listen cite citation "
    "download teilen kopieren abspielen ansehen anhören mediathek drucken partager lien copier imprimer vidéo écouter "
    "compartir enlace copiar vídeo escuchar imprimir compartilhar compartilhe assistir ouvir condividi collegamento "
    "copia ascolta guarda udostępnij kopiuj wideo odtwórz odnośnik delen kopieer beluister dela länk kopiera lyssna "
    "spela del kopier lenke afspil kuuntele katso jaa sdílet odkaz kopírovat zdieľať megosztás distribuie поделиться "
    "ссылка видео поділитися посилання відео nasc comhroinn rhannu dolen hansard".split()
)
"""Words that only a site's offers have, in many languages."""
_WEAK = frozenset(
    "to this the a an of in on by via speech speeches contribution intervention remark context source sources see view "
    "show print email mail url page section paragraph item audio clip facebook twitter x whatsapp linkedin bluesky "
    "mastodon more top back pdf html open full original translated spoken as reference add alert excerpt excerpts "
    "zum zur des der die das rede beitrag redebeitrag protokoll im kontext auf diese diesen à cette ce la le du "
    "de l intervention discours "
    "contexte voir esta este el intervención discurso ver por no do da dos em contexto fonte fuente intervento dell il "
    "al questo nel contesto fonte vai wypowiedź wypowiedzi do w kontekście źródło z dit deze in bron toespraak "
    "anförande till denna i sammanhang källa taler til projev puheenvuoro quelle".split()
)
_REFERENCE = lazy_re(r"[#¶§][\w.:-]{0,24}")
"""``#g123``: the mark of a paragraph, as a link to it."""
_WORD = lazy_re(r"[^\W_]+")
_CITED = lazy_re(r"\([^()]*\d[^()]*\)")
"""``(Citation: HA Deb, 3 March 2031, c12)``"""
STRONG_OPENS = lazy_re(r"(?<=[\w)\]])[ \u00a0]+(?:[-–—|·•][ \u00a0]+)?(?=(?P<first>[^\W\d_]+))")
"""Where a word begins behind a name, whatever parts them."""


def is_offer(text: str) -> bool:
    """Tell whether a line is what a site offers beside a speech: most of its words are such."""
    if _REFERENCE.fullmatch(text):
        return True
    words = [word.lower() for word in _WORD.findall(_CITED.sub("", text)) if not word[0].isdigit()]
    sure = any(word in _STRONG for word in words)
    return sure and sum(word in _STRONG or word in _WEAK for word in words) >= WORDS * len(words)


def offer_behind(text: str) -> int | None:
    """Give where an offer begins that ends a line, behind something else; None where none does."""
    for found in STRONG_OPENS.finditer(text):
        if found["first"][0].isupper() and found["first"].lower() in _STRONG and is_offer(text[found.end() :]):
            return found.end()
    return None
