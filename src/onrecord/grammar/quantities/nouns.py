"""Nouns that are counted: where a noun phrase ends behind a number, which word is its head, and its singular."""

from __future__ import annotations

from onrecord.text.lazy import lazy_re

_IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "lives": "life", "wives": "wife",
    "knives": "knife", "leaves": "leaf", "shelves": "shelf", "wolves": "wolf", "thieves": "thief", "halves": "half",
    "feet": "foot", "teeth": "tooth", "geese": "goose", "mice": "mouse", "criteria": "criterion", "crises": "crisis",
    "phenomena": "phenomenon", "analyses": "analysis", "diagnoses": "diagnosis", "theses": "thesis", "oxen": "ox",
    "hypotheses": "hypothesis", "memoranda": "memorandum", "referenda": "referendum", "servicemen": "serviceman",
    "servicewomen": "servicewoman", "congressmen": "congressman", "policemen": "policeman", "firemen": "fireman",
    "fishermen": "fisherman", "businessmen": "businessman", "gunmen": "gunman", "airmen": "airman",
    "statesmen": "statesman", "grandchildren": "grandchild", "schoolchildren": "schoolchild", "selves": "self",
    "loaves": "loaf", "midwives": "midwife", "housewives": "housewife", "spokesmen": "spokesman",
    "guardsmen": "guardsman", "workmen": "workman", "salesmen": "salesman", "medicines": "medicine",
    "movies": "movie", "ties": "tie", "cookies": "cookie", "calories": "calorie", "rookies": "rookie", "pies": "pie",
    "series": "series", "species": "species", "means": "means", "headquarters": "headquarters", "buses": "bus",
    "gases": "gas", "lenses": "lens", "kibbutzim": "kibbutz", "axes": "axe", "zombies": "zombie", "genies": "genie",
    "gentlemen": "gentleman", "persons": "person", "peoples": "people", "dice": "die", "alumni": "alumnus",
    "bacteria": "bacterium", "media": "medium", "indices": "index", "appendices": "appendix", "vertices": "vertex",
    "caches": "cache", "headaches": "headache", "quizzes": "quiz", "shoes": "shoe", "canoes": "canoe", "toes": "toe",
    "foes": "foe", "archives": "archive", "olives": "olive", "birdies": "birdie", "selfies": "selfie",
    "newbies": "newbie", "personnel": "personnel", "staff": "staff", "aircraft": "aircraft", "police": "police",
    "spacecraft": "spacecraft", "cattle": "cattle", "sheep": "sheep", "fish": "fish", "deer": "deer",
    "hovercraft": "hovercraft", "watercraft": "watercraft", "offspring": "offspring", "marines": "marine",
    "bases": "base", "databases": "database", "dead": "dead", "wounded": "wounded", "missing": "missing",
    "injured": "injured", "homeless": "homeless", "unemployed": "unemployed", "rpm": "rpm", "carriers": "carrier",
}  # fmt: skip
_US = lazy_re(r"(?:vir|bon|camp|stat|cauc|cens|circ|foc|plus|min|consens|apparat|foet|fet|octop|chor)uses$")
_ES = lazy_re(r"(?:ss|sh|ch|x|zz|o)es$")
_NO_PLURAL = frozenset(
    "tops as is was has does this its his us hers ours yours theirs always perhaps across towards besides sometimes "
    "afterwards afterward upwards downwards onwards forwards backwards versus plus minus less unless thus various "
    "previous serious famous dangerous enormous religious precious indigenous continuous numerous obvious anonymous "
    "conscious ambitious generous nervous tremendous rigorous suspicious curious hazardous infectious contiguous "
    "autonomous simultaneous contagious mysterious disastrous outrageous courageous gorgeous poisonous strenuous "
    "ridiculous erroneous notorious glorious business process access congress success progress address stress press "
    "class mass pass cross loss boss glass grass mess dress bus gas plus virus status campus bonus focus census crisis "
    "basis analysis yes thanks else says goes gets makes takes gives knows means comes wants needs looks thinks seems "
    "lets let's it's that's he's she's there's what's who's here's nowadays overseas abroad alias whereas news "
    "mathematics politics economics physics ethics towards because otherwise yours themselves ourselves yourselves "
    "allows includes requires provides applies becomes believes brings depends continues begins happens occurs exists "
    "belongs enables ensures prevents obliges forbids prohibits contains refers describes explains confirms suggests "
    "governs "
    "jobless endless homeless countless wireless harmless regardless nonetheless nevertheless penniless us u.s. "
    "others' bipartisans gross cross express excess fitness illness witness wellness weakness readiness".split()
)
_MEN = lazy_re(
    r"(?!(?:speci|regi|abdo|sta|gra|fora|cycla|bitu|albu|cogno|dol|catechu|turk|bre|car|tianan|acu)men)[a-z]{3,}men"
)
_NOT_BEFORE = lazy_re(r"(?:ous|ss|'s|is|us)$")


def is_plural(word: str) -> bool:
    """Tell whether a word in small letters looks like a plural noun."""
    if word in _IRREGULAR or _MEN.fullmatch(word):
        return True
    return len(word) > 2 and word.endswith("s") and word not in _NO_PLURAL and not _NOT_BEFORE.search(word)  # noqa: PLR2004


def singular(word: str) -> str:
    """Give the singular of a noun as printed: ``Allies`` is ``Ally``; what looks like no plural stays as it is."""
    low = word.lower().replace("’", "'")
    known = _IRREGULAR.get(low)
    if known is not None:
        return known if word[0].islower() else (known.capitalize() if not word.isupper() or len(word) < 2 else known)  # noqa: PLR2004
    if not is_plural(low):
        return word
    if _MEN.fullmatch(low):
        return f"{word[:-2]}{'AN' if word.isupper() else 'an'}"  # "linemen"
    if low.endswith("ies") and len(low) > 4:  # noqa: PLR2004
        return f"{word[:-3]}{'Y' if word.isupper() else 'y'}"
    if _US.search(low) or _ES.search(low):
        return word[:-2]
    return word[:-1]


_FUNCTION = """
a an the this that these those my your his her its our their whose each every either neither both all any some no none
such another other's what which who whom where when why how whether if because since although though while whereas until
till unless than as so and or but nor yet of in on at by for with from to into onto upon about above below over under
between among amongst through throughout during before after against without within across behind beyond near toward
towards per via except beside besides despite off out up down around along plus minus versus is are was were be been
being am 's 're has have had having do does did doing done will would shall should can could may might must ought cannot
not n't i you he she it we they me him them us himself herself itself themselves ourselves myself yourself yourselves
someone anyone everyone something anything everything nothing one's there here then now today yesterday tomorrow tonight
ago already also too again ever never always often just even only still instead together alone away apart back once else
however therefore perhaps maybe please yes yeah okay ok well right respectively anyway altogether overall
i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'll it'd we're we've we'd we'll
they're they've they'd they'll that's that'll there's there'll who's who've who'd who'll what's here's let's isn't
aren't
wasn't weren't don't doesn't didn't won't wouldn't can't couldn't shouldn't haven't hasn't hadn't mustn't
""".split()
_VERBS = """
say says said saying tell tells told go goes went gone going get gets got gotten getting make makes made making take
takes took taken taking come comes came coming see sees saw seen seeing know knows knew known think thinks thought give
gives gave given giving want wants wanted need needs needed use used using find finds found let put puts keep keeps kept
keeping begin begins began begun seem seems seemed become becomes became becoming include includes including included
remain remains remained stand stands stood meet meets met meeting join joins joined joining agree agrees agreed die dies
died dying lives lived living come leave leaves left leaving return returns returned show shows showed shown work
works worked working vote votes voted voting pay pays paid paying spend spends spent spending happen happens happened
occur occurred continue continues continued call calls called calling ask asked asking receive received sent send bring
brought hold held holding try tried trying serve served serving fight fought lose lost win won wins killed wounded dead
injured sign signed signing contribute contributes contributed contributing support supports supported apply applied
follow followed following concerning regarding according depending compared involving representing worth ended ending
started starting built announced approved provided providing produced committed coming participated attended reported
appeared run ran running turn turned grow grew rise rose fall fell increase increased decrease decreased reach reached
pass passed cross crossed mean meant want hope hoped expect expected believe believes believed represent represents
deserve
feel felt like look looked looking depend require requires required constitute exist existed understand understood
worry worries worried sank drowned dissented abstained opposed objected resigned refused escaped survived arrived
""".split()
STOPS = frozenset(_FUNCTION) | frozenset(_VERBS)
"""Words at which the noun phrase behind a number ends."""
VERBS = frozenset(_VERBS)
S_VERBS = frozenset(word for word in _VERBS if is_plural(word))
"""Verbs that behind a number are nouns: ``two calls``, ``three votes``."""
ADVERBS = frozenset("actually basically probably currently roughly really simply certainly obviously hopefully".split())
TAILS = frozenset("more additional extra further other".split())
"""Words that stand behind a bare number for its noun: ``more than 100 more``."""
TALK = frozenset(
    "question questions point points thing things comment comments remark remarks observation observations follow-up "
    "follow-ups followup followups topic topics answer answers words word reasons reason ways way parts part aspects "
    "aspect announcements announcement notes note thoughts clarification clarifications considerations respects counts "
    "fronts bullets examples halves items item updates".split()
)
"""Nouns of the talk itself and of its arrangement: ``two questions``, ``three points``."""
NAMED = frozenset(
    "article articles chapter chapters section sections title resolution resolutions route highway interstate phase "
    "paragraph paragraphs page pages line item step stage tier level amendment amendments no no. nos number numbers "
    "room suite channel flight apollo group boeing airbus psalm verse volume vol part act rule rules clause clauses "
    "annex appendix exhibit figure table question proposition prop proposal pillar area zone gate platform track lot "
    "unit category class grade type version model block slide note footnote docket case bill h.r. s. public law p.l. "
    "u.s.c. c.f.r. omb form schedule subchapter subsection subtitle division bureau region district precinct ward "
    "terminal runway exit mile marker apartment apt box p.o. zip code area world war formula fortune module "
    "nasdaq ftse russell super bowl top days "
    "order executive protocol directive regulation eo sr hr hb sb studio windows mark pope covid sars h1n h5n agenda "
    "horizon vision project operation task force space columbus committee recommendation goal target point".split()
)
"""Nouns before a number that make it a name: ``Article 5``, ``chapter 3``."""
FIXED = frozenset({("battle", "group"), ("prime", "minister"), ("vice", "president"), ("attorney", "general")})
"""Nouns of two words, where the second alone would be another thing."""
