"""Lines that a site prints around its documents, in any language: links to skip by, paths, menus, hosts, sections.

They are told by their form: a path has arrows between short names, a menu is a row of them, a host has no blank. Words
alone tell only what no talk and no title would say.
"""

from __future__ import annotations

import re

from onrecord.text import fold

LONGEST = 400
"""Characters of such a line."""
PATH_WORDS = 14
"""Words of one step of a path; its last may be the document's title."""
ITEM_WORDS = 4
FEWEST_ITEMS = 3
"""Names beside each other that make a menu."""
LONG_MENU = 9
"""Words with capitals behind ``Home`` that do, where no wide blanks part them."""
SECTION_WORDS = 8
_HOMES = frozenset(
    "home homepage inicio início inici accueil startseite página inicial strona główna hjem hem etusivu thuis start "
    "главная головна начало почетна anasayfa ana sayfa domů úvod domov acasă forside startsida kezdőlap αρχική "
    "főoldal címlap naslovnica početna avaleht sākums pradžia 首页 首頁 ホーム トップページ 홈 الرئيسية".split()
)
_SITE_WORDS = frozenset(
    "home homepage menu search login register contact contacts sitemap help faq about news newsroom media press "
    "careers jobs publications tenders newsletter subscribe print email share facebook twitter linkedin whatsapp "
    "telegram instagram youtube rss x privacy cookies accessibility kontakt impressum datenschutz suche presse "
    "aktuelles inicio buscar trámites contacto prensa noticias accueil rechercher actualités início pesquisar "
    "notícias imprensa legislação acessibilidade zoeken nieuws szukaj aktualności cerca notizie поиск новости "
    "english français español deutsch русский العربية 中文 日本語 한국어 हिंदी italiano português chinese "
    "gebärdensprache map links clients services opportunities "
    "releases speeches documents photos videos archives multimedia".split()
)
"""What only a site's menus call their entries, of one word or as one of several."""
_TONGUES = frozenset("english français español deutsch русский italiano português nederlands polski".split())
"""Languages to which a link of one word leads: ``English   RSS   ...``."""
_FRAME = re.compile(
    r"(?:left|right|top|main|side|sub|bottom)[ _-]?(?:menu|nav|navigation|navbar|frame|column|banner)[ _-]?\d{0,3}|"
    r"(?:menu|nav|navbar|header|footer|sidebar|toolbar|banner)[_-]?\d{1,3}",
    re.IGNORECASE,
)
"""What a page's author called a part of it: ``leftmenu2``."""
_SLUG = re.compile(r"[a-z]{2,30}(?:_[a-z0-9]{1,30}){1,5}")
"""What a site calls itself in its addresses, with no blank: ``ambasciata_karin``."""
_MORE_TAGS = re.compile(r"[^\W\d_a-z][^.?!:\n]{1,40}[ \u00a0]\+[ \u00a0]?\d{1,2}[ \u00a0]more")
"""``Ostrelle + 2 more``: tags that a site cuts short."""
_CODES = frozenset(
    "AR BG CA CS DA DE EL EN ENG ES ET FA FI FR GA HE HI HR HU IT JA JP KO KOR LT LV NL NO PL PT RO RU SK SL SV TR UA "
    "UK VI ZH".split()
)
"""How a site calls its languages in short."""
_CODE_SIGNS = re.compile(r"[ \u00a0]*[-–—|/·•,][ \u00a0]*|[ \u00a0]+")
_CLICK = re.compile(
    r"(?:click|clic|haga clic|haz clic|pulse|presione|clique|cliquez|clicca|klik|klicken sie|klikk)\b[^.?!:]{0,30}\b"
    r"(?:content|contenu|contenido|conteúdo|inhalt|inhoud|contenuto|innhold|menu|menú|navigation)\b[^.?!:]{0,20}",
    re.IGNORECASE,
)
"""``Click acá para ir directamente al contenido``"""
_SKIP = re.compile(
    r"(?:skip|jump|go|aller|passer|ir|pular|saltar|salta|vai|zum|zur|direkt|ga|naar|przejdź|hopp|hoppa|gå|til|till|"
    r"spring|siirry|ugrás|přejít|přeskočit|prejsť|preskoči|salt|sari|mergi|перейти|перейсти|до|към|μετάβαση)\b"
    r".{0,40}\b(?:content|contents|navigation|menu|main|search|footer|contenu|contenido|conteúdo|inhalt|hauptinhalt|menü|hauptmenü|hauptnavigation|suche|recherche|búsqueda|"
    r"inhoud|contenuto|treści|menú|busca|innehåll|innehållet|innhold|indhold|indholdet|hovedindhold|hovedinnhold|"
    r"hovedinnholdet|sisältöön|tartalomra|tartalomhoz|obsah|obsahu|vsebino|sadržaj|conținut|conținutul|содержани\w+|"
    r"вмісту|контенту|съдържани\w+|περιεχόμενο)\b.{0,30}|"
    r"(?:본문|주메뉴|메뉴|검색창|바로가기)[\w ]{0,20}|本文へ.{0,40}|(?:このページの)?(?:先頭|トップ)へ(?:戻る)?|"
    r"(?:click|tap) here for\b.{0,60}|return to\b.{3,60}\b(?:main page|homepage|index)|"
    r"back to (?:top|all|index)\b.{0,40}|"
    r"accessibility (?:links|help)|\w{2,12} account|(?:primary|secondary|main|site) navigation|breadcrumbs?|"
    r"screen reader access\b.{0,40}|"
    r"(?:uwaga|achtung|attention|atención|atenção|attenzione|hinweis|notice|важно|внимание) ?[!:]|"
    r"(?:font|text) size\b.{0,30}|search options|suggestions|sort by\b.{0,20}|log ?in / register|"
    r"(?:find|follow|like|join) us on\b[^.?!]{1,80}|"
    r"[^.?!]{0,40}\bsubscribe to (?:our |the )?(?:rss|feeds?|newsletters?)|"
    r"browse by (?:\w+ )?\w+|click (?:here )?to go to[^.?!]{0,40}|our (?:clients|sponsors|partners|sites):|"
    r"(?:\S{1,20} ){0,4}(?-i:View our)(?: [\w-]{1,20})?|"
    r"(?:[\w.-]{1,30} )?logo(?:typ|typen|tipo)?|(?:til|till) (?:forsiden|startsidan)|etusivulle|a la (?:portada|una)|"
    r"you are (?:now |currently )?viewing ?:?|"
    r"return to ?:.{3,120}\b(?:index|home ?page|main page|top|menu|home)|"
    r"retorno a (?:la )?página principal|volver a (?:la )?(?:página )?(?:principal|de inicio)|"
    r"afficher en plus (?:grand|petit)|voir le (?:compte rendu|document) au format pdf|"
    r"(?:скачайте|download|get|téléchargez|descarga|baixe|laden sie) (?:the |our |das |l[’']|la |o )?"
    r"(?:app|приложение|application|aplicación|aplicativo)\b[^.?!]{0,60}|"
    r"(?:купить|buy|shop|acheter|comprar) (?:our )?(?:мерч|merch(?:andise)?)\b[^.?!]{0,60}|"
    r"(?:search|rechercher?|suchen?|buscar|pesquisar|cerca|zoek(?:en)?|szukaj|hledat|sök|søk|поиск|ara)"
    r"[ \u00a0]?[:|]?[ \u00a0]?(?:ok|go|los|ir|»|>)|"
    r"A(?:[ +-]{1,3}A){1,4}[+-]?|menu (?:di navigazione|de navigation|de navegación)|"
    r"(?:dodatkowe )?narzędzia(?: dostępności)?|kontrast|strumenti di accessibilità|"
    r"(?:oficjalna strona|offizielle (?:web)?seite|sitio (?:web )?oficial|site officiel|site oficial|sito ufficiale)"
    r"\b[^.?!:]{0,80}|"
    r"herramientas de accesibilidad|outils d[’']accessibilité|"
    r"bookmark and share|nach oben|haut de page|volver arriba|voltar ao topo",
    re.IGNORECASE,
)
"""What leads a reader over a page, in whole lines."""
_HERE = re.compile(
    r"(?:you are (?:here|in)|sie sind hier|vous êtes ici|(?:usted )?está (?:aquí|en)|você está aqui|u bent hier|"
    r"sei qui|percorso(?=\s?:)|jesteś tutaj|вы здесь|du är här|現在位置|当前位置)\s?:?",
    re.IGNORECASE,
)
_ARROWS = re.compile(r"[ \t\u00a0\u3000]*[>›»＞→⟩▸][ \t\u00a0\u3000]*|(?<=\S)[ \t\u00a0]{1,3}::(?:[ \t\u00a0]{1,3}|$)")
_QUOTED = re.compile(r"«[^«»\n]{3,200}»")
"""Words in quotation marks, of which one looks like an arrow."""


def _only_quotes(text: str) -> bool:
    """Tell whether a line has words in such marks, and no arrow elsewhere: ``Inicio » Prensa » «Sí»`` has two."""
    outside = _QUOTED.sub("", text)
    return outside != text and _ARROWS.search(outside) is None


_SLASHES = re.compile(r"[ \t\u00a0]+[/\\][ \t\u00a0]+")
_ITEMS = re.compile(r"[ \t\u00a0\u3000]*[|｜•·][ \t\u00a0\u3000]*|\t+|[ \u00a0]{2,}|\u3000+")
_BARS = re.compile(r"[ \t\u00a0\u3000]*[|｜][ \t\u00a0\u3000]*|\t+|[ \u00a0]{3,}")
FEWEST_NAMES = 4
"""Names that only bars or wide blanks part, so many that they are a menu's."""
_BULLET = re.compile(r"^[•·*\-–— ]+")
_SENTENCE = re.compile(r"[.?!…:,;。？！][\"'”’)\]]*$")
_HOST = re.compile(r"(?:https?://)?(?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,10}(?:/\S*)?", re.IGNORECASE)
_INITIAL = re.compile(r"(?:[A-Z]\.){2,}[A-Z]?\.?", re.IGNORECASE)
"""``U.S.``, no host."""
_BRACKETED = re.compile(r"(?:\[[ \u00a0]?[^\W\d_][^\[\]\n]{1,40}\][ \u00a0|·]{0,5}){3,12}")
"""``[ Index ] [ Maps ] [ Go to top ]``"""
_CAPITALS = re.compile(r"[^\W\d_a-zà-öø-ÿ][\w’'.-]*|€\w+|&|and|of|to|the|de|la|et|y")
_SECTION = re.compile(
    r"(?:related(?: (?:topics|articles|stories|news|pages|internet links|information))?|see also|more on this(?: \w+)?|"
    r"also see|read more|more (?:on|from|information)|further (?:reading|information)|"
    r"(?:other|latest|last|previous|recent) (?:news|transcripts|speeches|articles|releases)|"
    r"(?:related )?(?:documents?|links?|content|materials?|downloads?|files?|attachments?)(?: and \w+)?|"
    r"attach(?:ed)? files?|post a comment|comments?(?: \(\d+\))?|leave a (?:reply|comment)|share(?: this)?(?: \w+)?|"
    r"disclaimer|legal notice|(?:reporter[’']s )?certificat(?:e|ion)(?: of \w+)?|about (?:the|our|this) \w+|"
    r"advertise with us|(?:you (?:might|may) also like|(?:popular|recommended|trending|similar|featured) (?:podcasts|"
    r"episodes|shows|series|videos|stories|articles))|"
    r"follow us(?: on)?|tags|keywords|print this page|today[’']s press releases|news archives?|"
    r"(?:compart(?:e|ir|ilhe|ilhar)|partager|teilen|delen|condividi|udostępnij|dela|поделиться)\b[^.?!]{0,30}|"
    r"enlaces(?: de interés)?|documentos(?: relacionados)?|noticias relacionadas|conteúdo relacionado|veja também|"
    r"documents? (?:liés?|associés?|à télécharger)|à lire aussi|voir aussi|sur le même sujet|"
    r"mehr zum thema|weitere (?:informationen|meldungen|artikel|themen)|siehe auch|verwandte (?:themen|artikel)|"
    r"lees ook|zie ook|meer over|gerelateerd|zobacz (?:też|także)|powiązane|leggi anche|vedi anche|"
    r"関連(?:リンク|情報|記事|資料)?|添付(?:ファイル|資料)|첨부파일|관련(?:기사|자료))\W{0,3}",
    re.IGNORECASE,
)
"""The names of the parts that a site prints below a document."""


def is_site_line(text: str) -> bool:
    """Tell whether a line above a document is the site's own: a link to skip by, a path, a menu, a host."""
    if len(text) > LONGEST:
        return False
    bare = _BULLET.sub("", text).strip("*_ ")
    if (
        _SKIP.fullmatch(bare)
        or _CLICK.fullmatch(bare)
        or _is_languages(bare)
        or is_path(bare)
        or is_menu(bare)
        or is_row(bare)
    ):
        return True
    if any(form.fullmatch(bare) for form in (_BRACKETED, _FRAME, _MORE_TAGS, _SLUG)):
        return True
    return _HOST.fullmatch(bare) is not None and not _INITIAL.fullmatch(bare)


def _is_languages(text: str) -> bool:
    """Tell whether a line is a row of the short names of languages, whatever parts them: ``[ DE - EN - FR ]``."""
    codes = _CODE_SIGNS.split(text.strip("[]() "))
    return len(codes) >= FEWEST_ITEMS and _CODES.issuperset(codes)


def is_path(text: str) -> bool:
    """Tell whether a line says where in a site its page stands: ``Home > Media > Briefings``."""
    here = _HERE.match(text)
    if _only_quotes(text):
        return False
    steps = _ARROWS.split(text[here.end() :] if here else text)
    if len(steps) == 1:
        steps = _SLASHES.split(steps[0])
        if len(steps) > 1 and not (here or is_home(steps[0])):
            return False
    if len(steps) == 1 or not steps[0].strip():
        return False
    short = all(len(step.split()) <= PATH_WORDS for step in steps)
    if not short or any(_SENTENCE.search(step.strip()) for step in steps[:-1]):
        return False
    return here is not None or len(steps) >= FEWEST_ITEMS or is_home(steps[0]) or not _SENTENCE.search(text)


def steps_of(text: str) -> list[str]:
    """Give the steps of a line that may be a path, without ``You are here``; the line alone where nothing parts it."""
    here = _HERE.match(text)
    if _only_quotes(text):
        return [text]
    rest = (text[here.end() :] if here else text)[:LONGEST]
    steps = [step.strip() for step in _ARROWS.split(rest)]
    if len(steps) == 1:
        steps = [step.strip() for step in _SLASHES.split(rest)]
    short = all(len(step.split()) <= PATH_WORDS for step in steps[:-1])
    return steps if short and not any(_SENTENCE.search(step) for step in steps[:-1]) else [text]


def is_row(text: str) -> bool:
    """Tell whether a line is a row of single names with bars or wide blanks between them, as only menus are.

    Half of them at least have one word: ``Dana Reyes | Ivo Dahl | ...`` tells who took part.
    """
    items = [item for item in _BARS.split(text) if any(map(str.isalnum, item))]
    if len(items) < FEWEST_NAMES or text[-1] in ".?!,;:":
        return False
    short = all(len(item.split()) <= ITEM_WORDS and not any(map(str.isdigit, item)) for item in items)
    capitals = all(not item.strip()[0].islower() and _SENTENCE.search(item) is None for item in items[1:])
    return short and capitals and sum(len(item.split()) == 1 for item in items) * 2 >= len(items)


def is_menu(text: str) -> bool:
    """Tell whether a line is a row of a menu: short names beside each other, some of which only sites have."""
    items = [item for item in _ITEMS.split(text) if any(map(str.isalnum, item))]
    if len(items) < FEWEST_ITEMS:
        tongue = len(items) > 1 and items[0].lower() in _TONGUES
        return _is_run_on(text) or (tongue and is_site_word(items[1].split()[0]))
    if any(len(item.split()) > ITEM_WORDS or any(map(str.isdigit, item)) or _SENTENCE.search(item) for item in items):
        return False
    return sum(_is_site_item(item) for item in items) * FEWEST_ITEMS >= len(items)


def _is_run_on(text: str) -> bool:
    """Tell whether a line is a menu whose names only single blanks part: ``Home Media Publications Statistics ...``."""
    words = text.split()
    if not is_home(words[0] if words else "") and words[:2] != ["About", "the"]:
        return False
    if len(words) >= FEWEST_ITEMS and text.islower():
        return all(word in _SITE_WORDS or word == "us" for word in words)  # "home jobs contact us"
    if not all(_CAPITALS.fullmatch(word) for word in words):
        return False
    told = sum(fold(word) in _SITE_WORDS for word in words)
    return len(words) > LONG_MENU or (len(words) > FEWEST_ITEMS and told >= FEWEST_ITEMS)


def is_home(text: str) -> bool:
    """Tell whether an entry leads to a site's first page, in any language."""
    words = text.strip(" *_").lower().split()
    return 0 < len(words) <= 2 and _HOMES.issuperset(words)  # noqa: PLR2004 - "Página Inicial"


def is_site_word(text: str) -> bool:
    """Tell whether an entry of a menu has no word but such as only sites' menus have: ``Jobs``, ``About us``."""
    words = [word.strip("&?!") for word in fold(text).split()]
    return any(word in _SITE_WORDS for word in words) and all(word in _SITE_WORDS or word == "us" for word in words)


def _is_site_item(item: str) -> bool:
    """Tell whether an entry is one that only menus have, or a link to skip by."""
    words = [word.strip("&()") for word in item.lower().split()]
    if item.strip() in _CODES or any(word in _SITE_WORDS for word in words):
        return True
    return _SKIP.fullmatch(item) is not None


def is_section(text: str) -> bool:
    """Tell whether a line is the name of a part that a site prints below its documents: ``Related documents``."""
    bare = text.strip("*_# ")
    return len(bare.split()) <= SECTION_WORDS and _SECTION.fullmatch(bare) is not None
