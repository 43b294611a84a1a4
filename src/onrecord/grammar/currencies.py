"""Currencies: their signs, codes and names."""

from __future__ import annotations

CODES = frozenset(
    "USD EUR GBP JPY CNY RMB CHF CAD AUD NZD SEK NOK DKK ISK PLN CZK HUF RON BGN UAH RUB TRY INR PKR BDT LKR "
    "KRW TWD HKD "
    "SGD MYR THB IDR PHP VND ILS SAR AED QAR KWD EGP ZAR NGN KES GHS BRL MXN ARS CLP COP PEN GEL KZT BTC".split()
)
"""ISO 4217 codes that are read (and RMB, BTC)."""

CURRENCY_SIGNS = {
    "$": "$", "€": "EUR", "£": "GBP", "¥": "JPY", "₴": "UAH", "₽": "RUB", "₺": "TRY", "₹": "INR", "₩": "KRW",
    "₪": "ILS",
    "₫": "VND", "₱": "PHP", "₦": "NGN", "฿": "THB", "₡": "CRC", "₾": "GEL", "₭": "LAK", "₿": "BTC", "元": "CNY",
    "円": "JPY", "₸": "KZT",
}  # fmt: skip
"""The code of each sign; the dollar sign is whatever the speaker's country decides."""

BEFORE_DOLLAR = {
    "us": "USD", "u.s": "USD", "u.s.": "USD", "usd": "USD", "a": "AUD", "au": "AUD", "aud": "AUD", "c": "CAD",
    "ca": "CAD", "cad": "CAD", "cdn": "CAD", "nz": "NZD", "nzd": "NZD", "hk": "HKD", "hkd": "HKD", "s": "SGD",
    "sgd": "SGD", "nt": "TWD", "r": "BRL", "mx": "MXN", "mex": "MXN", "mxn": "MXN",
}  # fmt: skip
"""Letters before a dollar sign."""

PREFIXES = {
    "Rs": "INR", "Tk": "BDT", "Rp": "IDR", "RM": "MYR", "KSh": "KES", "Ksh": "KES", "KSHS": "KES",
    "Kshs": "KES", "KSH": "KES", "TSh": "TZS", "Tsh": "TZS", "USh": "UGX", "Ush": "UGX", "Php": "PHP", "Kč": "CZK",
}  # fmt: skip
"""Short forms of names before a sum, as printed; a full stop may stand behind them."""

LETTERS = {"R": "ZAR", "N": "NGN"}
"""Single letters that are joined to a sum of millions and more: ``R4.6 billion``."""

_COUNTRIES = {
    "USD": "us u.s. u.s american", "AUD": "australian", "CAD": "canadian", "NZD": "zealand", "HKD": "kong",
    "SGD": "singapore singaporean", "TWD": "taiwan taiwanese", "JMD": "jamaican", "NAD": "namibian", "FJD": "fijian",
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
    "gbp": "GBP", "satoshi": "satoshi", "satoshis": "satoshi",
}  # fmt: skip
"""Names that mean one currency; ``$`` is for the parameter to decide."""

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
}  # fmt: skip
"""Names that need the country before them, the name in the singular."""

_PLURALS = {"krona": "kronor", "krone": "kroner", "leu": "lei", "lev": "leva", "real": "reais"}
_AMBIGUOUS = {name for _, name in WITH_COUNTRY}
SINGULAR = (
    {name: name for name in _AMBIGUOUS} | {f"{name}s": name for name in _AMBIGUOUS}
    | {plural: name for name, plural in _PLURALS.items()}
)  # fmt: skip
"""The singular of a name that stands in `WITH_COUNTRY`."""

MINOR = {"cent": "$", "cents": "$", "pence": "GBP", "penny": "GBP", "p": "GBP", "eurocents": "EUR"}
"""Hundredth parts, and the currency they are parts of."""
