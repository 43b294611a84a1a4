"""Currencies: their signs, codes and names."""

from __future__ import annotations

CODES = frozenset(
    "USD EUR GBP JPY CNY RMB CHF CAD AUD NZD SEK NOK DKK ISK PLN CZK HUF RON BGN UAH RUB INR PKR BDT LKR "
    "KRW TWD HKD "
    "SGD MYR THB IDR PHP VND ILS SAR AED QAR KWD EGP ZAR NGN KES GHS BRL MXN ARS CLP GEL KZT BTC "
    "AFN AOA AWG AZN BBD BHD BIF BSD BTN BWP BYN BZD CDF CRC DEM DJF DOP DZD ETB FJD FRF GMD GNF GTQ GYD HNL HTG IDR "
    "IEP IQD IRR ITL JMD JOD KHR KMF KYD LBP LRD LSL LYD MDL MGA MKD MMK MNT MRU MUR MVR MWK MZN NAD NIO OMR PGK PYG "
    "RSD RWF SBD SCR SRD SYP SZL TJS TND TTD TZS UGX UYU UZS VES VUV WST XAF XCD XOF XPF YER ZMW ZWL".split()
)
"""ISO 4217 codes that are read (and RMB, BTC); not those that are other words as well: ``ALL``, ``TOP``, ``SDG``."""

LARGE_CODES = frozenset("AMD BAM BOB COP LAK MAD NPR PEN SOS TMT TRY".split())
"""Codes that are other words as well, and are read before millions alone."""

CURRENCY_SIGNS = {
    "$": "$", "€": "EUR", "£": "GBP", "¥": "JPY", "₴": "UAH", "₽": "RUB", "₺": "TRY", "₹": "INR", "₩": "KRW",
    "₪": "ILS",
    "₫": "VND", "₱": "PHP", "₦": "NGN", "฿": "THB", "₡": "CRC", "₾": "GEL", "₭": "LAK", "₿": "BTC", "元": "CNY",
    "円": "JPY", "₸": "KZT", "₵": "GHS", "৳": "BDT", "₮": "MNT", "₲": "PYG", "₼": "AZN", "֏": "AMD", "؋": "AFN",
    "៛": "KHR", "₧": "ESP", "₯": "GRD", "⃀": "KGS", "₨": "INR", "＄": "$", "￡": "GBP", "￥": "JPY", "￦": "KRW",
    "﷼": "rial", "₣": "franc", "₤": "lira", "¤": "¤", "¢": "¢",
}  # fmt: skip
"""The code of each sign, its name or itself where it is several; the dollar sign is for the parameter to decide."""

BEFORE_DOLLAR = {
    "us": "USD", "u.s": "USD", "u.s.": "USD", "usd": "USD", "a": "AUD", "au": "AUD", "aud": "AUD", "c": "CAD",
    "ca": "CAD", "cad": "CAD", "cdn": "CAD", "nz": "NZD", "nzd": "NZD", "hk": "HKD", "hkd": "HKD", "s": "SGD",
    "sgd": "SGD", "nt": "TWD", "r": "BRL", "mx": "MXN", "mex": "MXN", "mxn": "MXN",
}  # fmt: skip
"""Letters before a dollar sign, with or without a blank."""

_JOINED_DOLLAR = {
    "ar": "ARS", "bds": "BBD", "bd": "BMD", "bz": "BZD", "can": "CAD", "ci": "KYD", "cl": "CLP", "clp": "CLP",
    "col": "COP", "cop": "COP", "ec": "XCD", "f": "FJD", "fj": "FJD", "g": "GYD", "gy": "GYD", "j": "JMD", "ja": "JMD",
    "l": "LRD", "mop": "MOP", "n": "NAD", "rd": "DOP", "si": "SBD", "sr": "SRD", "t": "TOP", "top": "TOP", "tt": "TTD",
    "u": "USD", "ws": "WST",
}  # fmt: skip
JOINED = {
    "$": BEFORE_DOLLAR | _JOINED_DOLLAR,
    "¢": {"gh": "GHS"},
    "₵": {"gh": "GHS"},
    "£": {"gb": "GBP", "uk": "GBP", "e": "EGP", "ir": "IEP", "ll": "LBP", "a": "A£"},
    "¥": {"cn": "CNY", "rmb": "CNY", "jp": "JPY"},
}
"""Letters that are joined to a sign before or behind it: ``TT$5``, ``GH¢5``, ``$US5``."""

PREFIXES = {
    "Rs": "INR", "Tk": "BDT", "Rp": "IDR", "RM": "MYR", "KSh": "KES", "Ksh": "KES", "KSHS": "KES",
    "Kshs": "KES", "KSH": "KES", "KShs": "KES", "TSh": "TZS", "Tsh": "TZS", "TShs": "TZS", "Tshs": "TZS", "USh": "UGX",
    "Ush": "UGX", "UShs": "UGX", "Ushs": "UGX", "Shs": "shilling", "Php": "PHP", "Kč": "CZK", "GHC": "GHS",
    "GHc": "GHS", "MK": "MWK", "SFr": "CHF", "sFr": "CHF", "DM": "DEM", "LE": "EGP", "CFA": "XOF", "kr": "kr",
    "Kr": "kr", "Br": "ETB", "zł": "PLN", "Dh": "AED", "Dhs": "AED",
}  # fmt: skip
"""Short forms of names before a sum, as printed; a full stop may stand behind them."""

ALONE = frozenset("Tk Rp KSh Ksh KSHS KSH TSh Tsh USh Ush Php Kč GHC GHc SFr sFr Dh Dhs kr zł".split())
"""Short forms that are nothing else, before whatever sum."""

LETTERS = {"R": "ZAR", "N": "NGN", "K": "K", "P": "P"}
"""Single letters that are joined to a sum of millions and more: ``R4.6 billion``."""

_COUNTRIES = {
    "USD": "us u.s. u.s american", "AUD": "australian", "CAD": "canadian", "NZD": "zealand", "HKD": "kong",
    "SGD": "singapore singaporean", "TWD": "taiwan taiwanese", "JMD": "jamaican jamaica", "NAD": "namibian namibia",
    "FJD": "fijian fiji", "TTD": "tt trinidadian tobago", "BBD": "barbadian barbados", "XCD": "caribbean",
    "BSD": "bahamian", "BZD": "belizean belize", "GYD": "guyanese guyana", "SRD": "surinamese", "LRD": "liberian",
    "BND": "brunei", "BMD": "bermudian bermuda", "KYD": "cayman", "Zimbabwe dollar": "zimbabwean zimbabwe",
}  # fmt: skip
DOLLARS = {word: code for code, words in _COUNTRIES.items() for word in words.split()}
"""Words before ``dollars``."""

NAMES = {
    "euro": "EUR", "euros": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "sterling": "GBP",
    "zloty": "PLN", "zlotys": "PLN", "zloties": "PLN", "forint": "HUF", "forints": "HUF", "hryvnia": "UAH",
    "hryvnias": "UAH", "hryvnya": "UAH", "ruble": "RUB", "rubles": "RUB", "rouble": "RUB", "roubles": "RUB",
    "rupee": "INR", "rupees": "INR", "lira": "TRY", "liras": "TRY", "shekel": "ILS", "shekels": "ILS", "rand": "ZAR",
    "rands": "ZAR", "baht": "THB", "rupiah": "IDR", "ringgit": "MYR", "dong": "VND", "reais": "BRL", "naira": "NGN",
    "tenge": "KZT", "lari": "GEL", "riyal": "SAR", "riyals": "SAR", "dirham": "AED", "dirhams": "AED",
    "koruna": "CZK", "korunas": "CZK", "kronor": "SEK", "kroner": "NOK", "bitcoin": "BTC", "bitcoins": "BTC",
    "buck": "$", "bucks": "$", "dollar": "$", "dollars": "$", "guilders": "NLG", "guilder": "NLG", "pesetas": "ESP",
    "markka": "FIM", "deutschmarks": "DEM", "deutschemarks": "DEM", "kuai": "CNY", "usd": "USD", "eur": "EUR",
    "gbp": "GBP", "satoshi": "satoshi", "satoshis": "satoshi", "cedi": "GHS", "cedis": "GHS", "pula": "BWP",
    "birr": "ETB", "taka": "BDT", "kyat": "MMK", "kyats": "MMK", "kip": "LAK", "riel": "KHR", "riels": "KHR",
    "kwanza": "AOA", "kwanzas": "AOA", "dalasi": "GMD", "dalasis": "GMD", "metical": "MZN", "meticais": "MZN",
    "ouguiya": "MRU", "gourde": "HTG", "gourdes": "HTG", "guarani": "PYG", "guaranies": "PYG", "guaraníes": "PYG",
    "lempira": "HNL", "lempiras": "HNL", "quetzales": "GTQ", "córdobas": "NIO", "cordobas": "NIO", "colones": "CRC",
    "boliviano": "BOB", "bolivianos": "BOB", "soles": "PEN", "tugrik": "MNT", "tugriks": "MNT", "afghani": "AFN",
    "afghanis": "AFN", "leke": "ALL", "denars": "MKD", "kuna": "HRK", "tolars": "SIT", "złoty": "PLN", "złotych": "PLN",
    "zł": "PLN", "kč": "CZK", "lei": "RON", "leva": "BGN", "maloti": "LSL", "emalangeni": "SZL", "ariary": "MGA",
    "vatu": "VUV", "kina": "PGK", "tala": "WST", "rufiyaa": "MVR", "ngultrum": "BTN", "pataca": "MOP",
    "patacas": "MOP", "kwacha": "kwacha", "shilling": "shilling", "shillings": "shilling", "leone": "leone",
    "leones": "leone", "bolivars": "bolivar", "bolívares": "bolivar", "manat": "manat", "manats": "manat",
    "rial": "rial", "rials": "rial", "kr": "kr", "ghc": "GHS", "ksh": "KES", "shs": "shilling",
}  # fmt: skip
"""Names of a currency, themselves where they are several; ``$`` is for the parameter to decide."""

WITH_COUNTRY = {
    ("british", "pound"): "GBP", ("egyptian", "pound"): "EGP", ("lebanese", "pound"): "LBP", ("syrian", "pound"): "SYP",
    ("swiss", "franc"): "CHF", ("french", "franc"): "FRF", ("belgian", "franc"): "BEF", ("cfa", "franc"): "XOF",
    ("mexican", "peso"): "MXN", ("argentine", "peso"): "ARS", ("chilean", "peso"): "CLP", ("philippine", "peso"): "PHP",
    ("colombian", "peso"): "COP", ("norwegian", "krone"): "NOK", ("danish", "krone"): "DKK",
    ("norwegian", "crown"): "NOK", ("danish", "crown"): "DKK", ("swedish", "crown"): "SEK", ("swedish", "krona"): "SEK",
    ("icelandic", "krona"): "ISK", ("czech", "crown"): "CZK", ("pakistani", "rupee"): "PKR",
    ("indian", "rupee"): "INR", ("korean", "won"): "KRW", ("german", "mark"): "DEM", ("deutsche", "mark"): "DEM",
    ("brazilian", "real"): "BRL", ("kuwaiti", "dinar"): "KWD", ("iraqi", "dinar"): "IQD", ("serbian", "dinar"): "RSD",
    ("iranian", "rial"): "IRR", ("romanian", "leu"): "RON", ("moldovan", "leu"): "MDL", ("bulgarian", "lev"): "BGN",
    ("turkish", "lira"): "TRY", ("australian", "dollar"): "AUD", ("dutch", "guilder"): "NLG",
    ("finnish", "markka"): "FIM", ("chinese", "yuan"): "CNY", ("danish", "kroner"): "DKK",
    ("norwegian", "kroner"): "NOK", ("swedish", "kronor"): "SEK", ("danish", "kronor"): "DKK",
    ("kenyan", "shilling"): "KES", ("ugandan", "shilling"): "UGX", ("tanzanian", "shilling"): "TZS",
    ("somali", "shilling"): "SOS", ("ghana", "cedi"): "GHS", ("ghanaian", "cedi"): "GHS", ("nigerian", "naira"): "NGN",
    ("malaysian", "ringgit"): "MYR", ("indonesian", "rupiah"): "IDR", ("thai", "baht"): "THB",
    ("russian", "ruble"): "RUB", ("russian", "rouble"): "RUB", ("belarusian", "ruble"): "BYN",
    ("african", "rand"): "ZAR", ("japanese", "yen"): "JPY", ("polish", "zloty"): "PLN", ("hungarian", "forint"): "HUF",
    ("ukrainian", "hryvnia"): "UAH", ("saudi", "riyal"): "SAR", ("qatari", "riyal"): "QAR", ("omani", "rial"): "OMR",
    ("yemeni", "rial"): "YER", ("emirati", "dirham"): "AED", ("uae", "dirham"): "AED", ("moroccan", "dirham"): "MAD",
    ("israeli", "shekel"): "ILS", ("nepalese", "rupee"): "NPR", ("nepali", "rupee"): "NPR",
    ("mauritian", "rupee"): "MUR", ("lankan", "rupee"): "LKR", ("zambian", "kwacha"): "ZMW",
    ("malawian", "kwacha"): "MWK", ("jordanian", "dinar"): "JOD", ("bahraini", "dinar"): "BHD",
    ("tunisian", "dinar"): "TND", ("algerian", "dinar"): "DZD", ("libyan", "dinar"): "LYD",
    ("rwandan", "franc"): "RWF", ("congolese", "franc"): "CDF", ("burundian", "franc"): "BIF",
    ("uruguayan", "peso"): "UYU", ("dominican", "peso"): "DOP", ("sudanese", "pound"): "SDG", ("irish", "pound"): "IEP",
    ("italian", "lira"): "ITL", ("peruvian", "sol"): "PEN", ("vietnamese", "dong"): "VND",
    ("bangladeshi", "taka"): "BDT", ("albanian", "lek"): "ALL", ("slovak", "crown"): "SKK", ("slovak", "koruna"): "SKK",
    ("papua", "kina"): "PGK", ("ethiopian", "birr"): "ETB", ("angolan", "kwanza"): "AOA", ("gambian", "dalasi"): "GMD",
}  # fmt: skip
"""Names that need the country before them, the name in the singular."""

_PLURALS = {"krona": "kronor", "krone": "kroner", "leu": "lei", "lev": "leva", "real": "reais"}
_AMBIGUOUS = {name for _, name in WITH_COUNTRY}
SINGULAR = (
    {name: name for name in _AMBIGUOUS} | {f"{name}s": name for name in _AMBIGUOUS}
    | {plural: name for name, plural in _PLURALS.items()}
)  # fmt: skip
"""The singular of a name that stands in `WITH_COUNTRY`."""

MINOR = {
    "cent": "$", "cents": "$", "¢": "$", "pesewas": "GHS", "kobo": "NGN", "paise": "INR", "pence": "GBP",
    "penny": "GBP", "p": "GBP", "eurocents": "EUR",
}  # fmt: skip
"""Hundredth parts, and the currency they are parts of."""
