# Cyrillic and dashes on purpose
"""Words about numbers in English, Russian and Belarusian: one table a kind."""

from __future__ import annotations

from typing import Final


def _counted(names: str, values: str) -> dict[str, int]:
    return {
        name: int(value)
        for row, value in zip(names.split(), values.split(), strict=True)
        for name in row.split("/")
    }


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in text.split(",") if phrase.strip())


UNITS: Final = _counted(
    """one/один/одна/одно/одного/одной/адзін/адна/адно two/два/две/двух/дзве/двух
    three/три/трёх/трех/тры/трох four/четыре/четырёх/четырех/чатыры/чатырох
    five/пять/пяти/пяць/пяці six/шесть/шести/шэсць/шасці seven/семь/семи/сем/сямі
    eight/восемь/восьми/восем/васьмі nine/девять/девяти/дзевяць/дзевяці""",
    "1 2 3 4 5 6 7 8 9",
)
"""Words that may follow a ten or a hundred; genitives, since "около" and "каля" ask for them."""

TEENS: Final = _counted(
    """zero/ноль/нуль ten/десять/десяти/дзесяць/дзесяці
    eleven/одиннадцать/адзінаццаць twelve/двенадцать/дванаццаць thirteen/тринадцать/трынаццаць
    fourteen/четырнадцать/чатырнаццаць fifteen/пятнадцать/пятнаццаць
    sixteen/шестнадцать/шаснаццаць seventeen/семнадцать/сямнаццаць
    eighteen/восемнадцать/васямнаццаць nineteen/девятнадцать/дзевятнаццаць""",
    "0 10 11 12 13 14 15 16 17 18 19",
)
"""Words that may follow a hundred, and that nothing follows."""

TENS: Final = _counted(
    """twenty/двадцать/двадцати/дваццаць thirty/тридцать/тридцати/трыццаць
    forty/сорок/сорока/сорак fifty/пятьдесят/пяцьдзясят sixty/шестьдесят/шэсцьдзясят
    seventy/семьдесят/семдзесят eighty/восемьдесят/восемдзесят ninety/девяносто/дзевяноста""",
    "20 30 40 50 60 70 80 90",
)

HUNDREDS: Final = _counted(
    """сто/ста двести/двухсот/дзвесце триста/трёхсот/трехсот/трыста четыреста/четырёхсот/чатырыста
    пятьсот/пятисот/пяцьсот шестьсот/шестисот/шэсцьсот семьсот/семисот/семсот
    восемьсот/восьмисот/восемсот девятьсот/девятисот/дзевяцьсот""",
    "100 200 300 400 500 600 700 800 900",
)

SMALL: Final = TEENS | UNITS

SCALES: Final = _counted(
    """hundred
    k/thousand/тыс/тысяча/тысячи/тысяч/тысячу/тысячы
    mn/mln/million/млн/миллион/миллиона/миллионов/мільён/мільёна/мільёны/мільёнаў
    bn/bln/billion/млрд/миллиард/миллиарда/миллиардов/мільярд/мільярда/мільярды/мільярдаў
    tn/trn/trillion/трлн/триллион/триллиона/триллионов/трыльён/трыльёна/трыльёнаў""",
    "100 1000 1000000 1000000000 1000000000000",
)
"""What multiplies the number before it; alone, it counts nothing that one could compare."""

CURRENCIES: Final = _words("$ € £")
MONEY_SCALES: Final = {"m": 1_000_000, "b": 1_000_000_000}
"""Read only in "$5m": without a currency, 5m is five metres."""

VAGUE: Final = _words("""
    hundreds thousands millions billions tens dozen dozens score scores several few couple
    half halves third thirds quarter quarters fifth fifths tenth tenths fraction
    сотня сотни сотен десяток десятки десятков несколько пара половина половины половину полтора
    треть трети четверть четверти тысячами
    сотня сотні соцень дзясятак дзясяткі дзясяткаў некалькі палова паловы палову паўтара траціна
    чвэрць
""")
"""Words after which no number in the text is taken at its word ("half a million")."""

AT_LEAST: Final = _phrases("""
    at least, over, more than, above, upwards of, upward of, no fewer than, no less than,
    not fewer than, not less than, minimum of, minimum, exceeding, exceeded, ≥, >,
    более, более чем, больше, больше чем, свыше, не менее, не менее чем, не меньше, минимум,
    по меньшей мере, по крайней мере,
    больш, больш за, больш як, больш чым, болей за, болей як, звыш, не менш, не менш за,
    не менш як, не меней за, мінімум, прынамсі, па меншай меры
""")
"""Phrases before a number that make it the least there was; "over 100" too, being no exacter."""

AT_MOST: Final = _phrases("""
    at most, up to, fewer than, less than, under, below, no more than, not more than, not over,
    not above, not exceeding, as many as, as much as, maximum of, maximum, ≤, <,
    до, не более, не более чем, не больше, менее, менее чем, меньше, меньше чем, максимум,
    да, не больш, не больш за, не больш як, менш, менш за, менш як, меней за, максімум
""")

OR_MORE: Final = _phrases("""
    +, plus, or more, and more, or above, and above, or over, and over, at least,
    и более, или более, и больше, или больше, і больш, ці больш, або больш, і болей
""")
"""Phrases behind a number."""

OR_LESS: Final = _phrases("""
    or less, or fewer, or below, or under, at most,
    или менее, или меньше, и менее, ці менш, або менш
""")

BEHIND: Final = _words(". % percent per cent people процентов процента чел человек чалавек")
"""What may stand between a number and a phrase behind it."""

FILLERS: Final = _words("""
    a an the some about around approximately roughly nearly almost estimated just only another
    us usd eur gbp rub byn $ € £ ₽ ¥ ~ ≈ ( " “ «
    около примерно приблизительно почти порядка где-то
    каля прыблізна прыкладна амаль
""")
"""What may stand between such a phrase and its number."""

BETWEEN: Final = _words("between между паміж")
AND: Final = _words("and и і й")
TO: Final = _words("to до да")
DASHES: Final = _words("- – —")
