"""The words by which a line around a document is its site's: the one table of them, by how a line has them.

Whole lines, how short lines begin, what whole sentences tell, the names of parts, what a publisher prints below a talk.
Against them stand the words by which somebody speaks.
"""

from __future__ import annotations

import re

from onrecord.text.lazy import lazy_re

SPEAKS = lazy_re(r"\b(?:I|I[’']m|[Mm]y|[Tt]hanks?|[Gg]ood (?:morning|afternoon|evening)|ladies|colleagues)\b")
"""How somebody speaks, and no site of itself."""
TALKS = lazy_re(
    r"\b(?:I|I[’']m|[Mm][ey]|[Ww]e|us|[Oo]urs?|[Yy]ours?|[Yy]ou|[Tt]hanks?|[Gg]ood (?:morning|afternoon|evening)|"
    r"ladies|colleagues|"
    r"[Gg]racias|[Mm]erci|[Dd]anke|[Сс]пасибо|[Tt]ack?|[Gg]razie|[Oo]brigad[oa]|[Bb]edankt|[Dd]ziękuję|[Dd]ěkuji|"
    r"[Kk]öszönöm|[Kk]iitos|[Mm]ulțumesc|[Дд]якую)\b"
)
"""The same, or of those whom a line is for, as sites speak to their readers too; ``US`` is a state."""
HOMES = frozenset(
    "home homepage inicio início inici accueil startseite página inicial strona główna hjem hem etusivu thuis start "
    "главная головна начало почетна anasayfa ana sayfa domů úvod domov acasă forside startsida kezdőlap αρχική "
    "főoldal címlap naslovnica početna avaleht sākums pradžia 首页 首頁 ホーム トップページ 홈 الرئيسية".split()
)
SITE_WORDS = frozenset(
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
TONGUES = frozenset("english français español deutsch русский italiano português nederlands polski".split())
"""Languages to which a link of one word leads: ``English   RSS   ...``."""
FRAME = lazy_re(
    r"(?:left|right|top|main|side|sub|bottom)[ _-]?(?:menu|nav|navigation|navbar|frame|column|banner)[ _-]?\d{0,3}|"
    r"(?:menu|nav|navbar|header|footer|sidebar|toolbar|banner)[_-]?\d{1,3}",
    re.IGNORECASE,
)
"""What a page's author called a part of it: ``leftmenu2``."""
SLUG = lazy_re(r"[a-z]{2,30}(?:_[a-z0-9]{1,30}){1,5}")
"""What a site calls itself in its addresses, with no blank: ``ambasciata_karin``."""
MORE_TAGS = lazy_re(r"[^\W\d_a-z][^.?!:\n]{1,40}[ \u00a0]\+[ \u00a0]?\d{1,2}[ \u00a0]more")
"""``Ostrelle + 2 more``: tags that a site cuts short."""
CODES = frozenset(
    "AR BG CA CS DA DE EL EN ENG ES ET FA FI FR GA HE HI HR HU IT JA JP KO KOR LT LV NL NO PL PT RO RU SK SL SV TR UA "
    "UK VI ZH".split()
)
"""How a site calls its languages in short."""
CLICK = lazy_re(
    r"(?:click|clic|haga clic|haz clic|pulse|presione|clique|cliquez|clicca|klik|klicken sie|klikk)\b[^.?!:]{0,30}\b"
    r"(?:content|contenu|contenido|conteúdo|inhalt|inhoud|contenuto|innhold|menu|menú|navigation)\b[^.?!:]{0,20}",
    re.IGNORECASE,
)
"""``Click acá para ir directamente al contenido``"""
SKIP = lazy_re(
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
    r"(?:[^\W\d_]+ ){0,4}bookmark and share|nach oben|haut de page|volver arriba|voltar ao topo",
    re.IGNORECASE,
)
"""What leads a reader over a page, in whole lines."""
BRACKETED = lazy_re(r"(?:\[[ \u00a0]?[^\W\d_][^\[\]\n]{1,40}\][ \u00a0|·]{0,5}){3,12}")
"""``[ Index ] [ Maps ] [ Go to top ]``"""
BACK = lazy_re(
    r"[<←‹« ]*(?:(?:view|see|show|browse)[ \u00a0])?(?:all|(?:back|return)[ \u00a0]to(?:[ \u00a0](?:the|all))?)"
    r"(?:[ \u00a0][a-z]{3,16}){1,2}",
    re.IGNORECASE,
)
"""A link to the list of which a page is an entry: ``All Episodes``, ``Back to news``."""
BEGINS = lazy_re(
    r"(?:skip to|an official (?:web)?site|here.?s how you know|menu\b|main menu|search\b|share\b|print\b|"
    r"tweet\b|facebook|"
    r"subscribe|sign up|newsletter|cookies?\b|accept (?:all )?cookies|we use cookies|log ?in|sign in|you are "
    r"here|home\s*[>/»|]|"
    r"home$|back to|download|listen|watch\b|follow us|related\b|read more|more on this|all rights|copyright|©|"
    r"contact us|"
    r"privacy|terms of use|toggle|close\b|language|english\s*[|/]|français$|español$|русский$|українська$|\|\s*|"
    r"(?:newsroom|media cent(?:re|er)|press room|news)\s*[>/»|]|official state department photo|photo[: ]|image[: ]|"
    r"e-?mail (?:this|to)|(?:all |latest )?(?:news(?: and events)?|events|transcripts?|speeches|media|press "
    r"releases?|about(?: us)?|"
    r"contacts?|index|back|top|stampa|indietro|retour|volver|voltar|zurück|terug|opinions?|publications|multimedia|videos?|photos?|archive|calendar|careers|sitemap|"
    r"accessibility|help|faq)$|next (?:article|page)|previous (?:article|page)|top of page|tags?:|page \d+(?: "
    r"of \d+)?$|topics?:)",
    re.IGNORECASE,
)
OWN = lazy_re(
    r"copyright|©|all rights|subscribe|sign up|newsletter|cookies?\b|accept|privacy|terms|follow us|contact us|photo|"
    r"image|official|skip",
    re.IGNORECASE,
)
"""Words of a site's own sentences; others begin what somebody says too: ``Close to 2 per cent.``"""
SITE = lazy_re(
    r"\byou have (?:reached|accessed)\b|\bno longer (?:being )?(?:updated|maintained)\b|\b"
    r"(?:archived|historical) (?:material|content|page|archive|collection)\b|"
    r"\binformation released online\b|\bin this archived? (?:web ?)?(?:site|collection)\b|"
    r"\blinks (?:may|might|will) (?:not|no longer) (?:function|work)\b|"
    r"\bofficial (?:web ?)?sites? (?:use|of)\b|\bsecure \S{1,20} websites?\b|\bofficial government organi[sz]ation\b|"
    r"\bsection 508\b|\bwith disabilities\b[^.]{0,40}\b(?:access|us)ing\b[^.]{0,20}\bcontent\b|"
    r"\baccessib(?:ility|le) (?:issues?|problems?|formats?)\b[^.]{0,60}\b(?:contact|report|form)\b|"
    r"\bhttps://.{0,40}\b(?:means|connected)\b|\bsensitive information only\b|\b(?:enable|supports?) javascript\b|"
    r"\b(?:old|outdated|unsupported|ancien|obsolète|veraltet\w*|gammel|gammal|vanhentunut|foråldr?et|przestarzał\w+|"
    r"zastaral\w+|устаревш\w+|eski|elavult|antigu[oa]|antig[oa]|verouderde) "
    r"(?:browsers?|navigateur|nettleser\w*|webbläsare\w*|browser\w*|selain\w*|przeglądark\w+|prohlížeč\w*|браузер\w*|"
    r"tarayıcı\w*|böngésző\w*|navegador)\b",
    re.IGNORECASE,
)
"""What sites tell their readers above a document, in whole sentences."""
COOKIES = lazy_re(
    r"(?:(?:this|our|the|questo|il|nostro|est[ea]|nuestr[oa]|noss[oa]|diese[rs]?|unsere?|die|deze|onze|ta|ten|nasz\w*|"
    r"tento|tato|naše|этот|наш|ce|cette|notre|le) ){0,2}"
    r"(?:sito|sitio|site|website|webseite|web|página|stránka|strona|serwis|сайт)\b[^:]{0,60}\bcookies?\b|"
    r"(?:[^\W\d_]+,? ){0,5}"
    r"(?:accept\w*|accett\w+|acept\w+|aceit\w+|akzept\w+|preferen[cz]\w+|impostazioni|zgod\w+|souhlas\w*)\b"
    r"[^:]{0,60}\bcookies?\b",
    re.IGNORECASE,
)
"""How such a sentence on what they store begins: it tells of no office and no event."""
LANGUAGES = frozenset(
    "english français francais french español espanol spanish deutsch german italiano português русский russian "
    "українська العربية عربي عربى arabic 中文 简体中文 繁體中文 简体 繁體 日本語 한국어 nederlands polski "
    "türkçe".split()
)
SECTION = lazy_re(
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


LEGAL = lazy_re(
    r"copyright\b|©|\(c\) |all rights reserved|all content\b|accuracy and availability|reproduction is |"
    r"(?:this|the) (?:transcript|article) (?:is|was|has been|may)\b|transcripts? (?:text |are |may )|"
    r"\(?(?:source|quelle|fuente|fonte|bron|kilde|källa|źródło|zdroj|forrás|источник|джерело) ?:|"
    r"for (?:media|press|more|further) (?:enquiries|inquiries|information)|(?:media|press) (?:contact|enquiries)|"
    r"placed in (?:the )?library|\(placed in|updates to this page|is this page useful|last updated|"
    r"published\b.{0,40}\d|"
    r"(?:ouça|assista|escuche|escucha|écoute[rz]|ascolta|hören sie)\b[^.?!,:]{0,30}\b(?:íntegra|entrevista|audio|áudio|"
    r"entretien|enregistrement|intervista|grabación|mitschnitt)\b[^?!]{0,120}$|"
    r"links? to (?:the )?(?:video|audio|recording)|to order (?:a|this|copies|transcripts?)\b|"
    r"publication date|authori[sz]ed by |produced by |.{3,40} is produced by |"
    r"support provided by|share(?: this)?:|compartilhe|"
    r"this page (?:is|was|has been) (?:last )?(?:reviewed|updated|modified|archived|maintained)\b|"
    r"(?:page )?last (?:reviewed|modified)\b|for information media\b|"
    r"not an official record|perma(?:nent (?:url|link)|link)\b|\(distributed by |content source ?:|citation ?:|"
    r"(?:(?:general|public|media|press|further) ){0,2}(?:(?:inquiry|inquiries|enquiry|enquiries)\b[^.?!:]{0,20}|"
    r"contacts?(?: us| persons?| details)?) ?:|"
    r"for the (?:exact|authentic|official) (?:wording|text)\b[^?!]{0,120}\bsee\b|"
    r"comments (?:are|have been) (?:now )?(?:closed|disabled|turned off)\b|"
    r"[^.?!]{3,120}\b(?:manages|maintains|operates) this (?:web ?)?(?:site|page)\b|"
    r"(?:ISSN|ISBN)[ :]|nakład ?:|opracowanie ?:|"
    r"(?:printed|published|transcribed|translated|compiled|edited|typeset|recorded) (?:and \w+ )?by |"
    r"impressum\b|herausgeber ?:|redaktion ?:|imprint ?:|issued (?:at|on|by)\b.{0,40}\d|"
    r"(?:photos?|images?|pictures?|fotos?|bild(?:er)?|crédits? photos?|foto(?:grafía)?s?|фото) ?[:©]|"
    r"[(\[][^()\[\]]{0,60}\b(?:transcript|transcription|translation)\b[^()\[\]]{0,300}[)\]]$|"
    r"[^.?!]{0,60}\b(?:gesprächspartner|interviewpartner|autor\w*)\b[^.?!]{0,60}\b(?:eigenen? (?:auffassung|meinung)|"
    r"nicht zu eigen|nicht die (?:auffassung|meinung))|"
    r"(?:propos recueillis par|(?:das|dieses) (?:interview|gespräch) führten?|die fragen stellten?|testo raccolto da|"
    r"(?:the )?(?:interview|conversation) (?:was )?conducted by|interviewed by|entrevista realizada p(?:or|elo|ela)|"
    r"(?:wywiad )?przeprowadził[ai]?|rozmawiał[ai]?|беседовал[аи]?)[ \u00a0](?-i:[^\W\d_a-zà-öø-ÿа-я])|"
    r"[(（]注[)）]|（注|注[）：]|"
    r"(?:tel|telephone|phone|fax|mobile|e-?mail) ?[.:]|@\w{3,30}$|[^.?!]{2,60}[-–—:,( ] ?\+\d[\d ()./-]{7,}$|"
    r"[+(]?\d[\d ()./-]{7,}$|\S+@\S+\.\w+$|https?://\S+$|"
    r"(?:links?|videos?|audio|watch|listen|recording)\b[^.?!]{0,60}: ?<?https?://\S+$",
    re.IGNORECASE,
)
"""What a publisher prints below a talk, however long the line."""
CONTACT = lazy_re(
    r"\S@\S{2,60}\.\w{2,}|\(?\+\d[\d ()/-]{7,}|\bwww\.\S{4,}|"
    r"[|·•] ?(?:T|Tel|Ph|P)\.?: ?[\d+(][\d ().-]{7,}$|^\d{1,4} ?\(Pages? \d{1,4}(?: (?:to|-) \d{1,4})?\)$"
)
"""Where a publisher or a transcriber can be reached, and how many pages a printed sheet holds."""
