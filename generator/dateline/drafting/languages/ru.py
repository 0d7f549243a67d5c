"""Russian."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.drafting.languages.table import Clauses, Rule, Table, Tense, Value, Words, row
from dateline.drafting.wording.rows import words

if TYPE_CHECKING:
    from collections.abc import Mapping


def _row(by_value: Mapping[Value, str]) -> Words:
    """Return a row of words; one with ё is also written with е."""
    words = row(by_value)
    return {**words, **{word.replace("ё", "е"): value for word, value in words.items()}}


_MONTHS: Final = _row(
    {
        1: "январь января январе январю январём янв",
        2: "февраль февраля феврале февралю февралём фев февр",
        3: "март =марта марте марту мартом",
        4: "апрель апреля апреле апрелю апрелем апр",
        5: "май =мая мае маю маем",
        6: "июнь июня июне июню июнем",
        7: "июль июля июле июлю июлем",
        8: "август августа августе августу августом авг",
        9: "сентябрь сентября сентябре сентябрю сентябрём сент сен",
        10: "октябрь октября октябре октябрю октябрём окт",
        11: "ноябрь ноября ноябре ноябрю ноябрём нояб ноя",
        12: "декабрь декабря декабре декабрю декабрём дек",
    }
)
_WEEKDAYS: Final = _row(
    {
        0: "понедельник понедельника понедельнику понедельником понедельнике",
        1: "вторник вторника вторнику вторником вторнике",
        2: "среду среды среде средой среда",
        3: "четверг четверга четвергу четвергом четверге",
        4: "пятница пятницы пятницу пятнице пятницей",
        5: "суббота субботы субботу субботе субботой",
        6: "воскресенье воскресенья воскресенью воскресеньем",
    }
)
_UNITS: Final = _row(
    {
        "second": "секунда секунды секунд секунду",
        "minute": "минута минуты минут минуту минутой",
        "hour": "час часа часов часу часом часами",
        "day": "день дня дней дню днём днями сутки суток сутками",
        "night": "ночь ночи ночей",
        "week": "неделя недели недель неделю неделе неделей неделями",
        "weekend": "выходные выходных",
        "month": "месяц месяца месяцев месяце месяцем месяцами",
        "quarter": "квартал квартала кварталов квартале кварталом",
        "year": "год года лет году годы годов годом годами годах",
        "decade": "десятилетие десятилетия десятилетий десятилетии",
        "century": "век века веков веке столетие столетия столетий столетии",
    }
)
_NUMBERS: Final = _row(
    {
        1: "один одна одно одну одного одной одним",
        2: "два две двух двум двумя",
        3: "три трёх трём тремя",
        4: "четыре четырёх четырём четырьмя",
        5: "пять пяти пятью",
        6: "шесть шести шестью",
        7: "семь семи семью",
        8: "восемь восьми восемью",
        9: "девять девяти девятью",
        10: "десять десяти десятью",
        11: "одиннадцать одиннадцати",
        12: "двенадцать двенадцати",
        13: "тринадцать тринадцати",
        14: "четырнадцать четырнадцати",
        15: "пятнадцать пятнадцати",
        16: "шестнадцать шестнадцати",
        17: "семнадцать семнадцати",
        18: "восемнадцать восемнадцати",
        19: "девятнадцать девятнадцати",
        20: "двадцать двадцати",
        30: "тридцать тридцати",
        40: "сорок сорока",
        50: "пятьдесят пятидесяти",
        60: "шестьдесят шестидесяти",
        70: "семьдесят семидесяти",
        80: "восемьдесят восьмидесяти",
        90: "девяносто девяноста",
        100: "сто ста",
        1.5: "полтора полторы полутора",
    }
)
_ADJECTIVE: Final = ("ый", "ая", "ое", "ого", "ой", "ом", "ую", "ые", "ых", "ым")
_SOFT: Final = ("ий", "яя", "ая", "ее", "его", "ей", "ем", "юю", "ую", "ие", "их", "им")


def _forms(stem: str, endings: tuple[str, ...] = _ADJECTIVE) -> str:
    return " ".join(stem + ending for ending in endings)


_THIRD: Final = "третий третья третье третьего третьей третьем третью"
_ORDINALS: Final = _row(
    {
        1: f"{_forms('перв')} =I",
        2: f"{_forms('втор', ('ой', 'ая', 'ое', 'ого', 'ом', 'ую'))} =II",
        3: f"{_THIRD} =III",
        4: f"{_forms('четвёрт')} =IV",
    }
)
_THIS: Final = "этот эта это этого этой этом эту эти этих"
_ROMAN: Final = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI"
_WORDS: Final[dict[str, Words]] = {
    "month": _MONTHS,
    "weekday": _WEEKDAYS,
    "sure_weekday": {word: n for word, n in _WEEKDAYS.items() if word not in {"среда", "среды"}},
    "weekdays": _row(
        {
            0: "понедельникам",
            1: "вторникам",
            2: "средам",
            3: "четвергам",
            4: "пятницам",
            5: "субботам",
            6: "воскресеньям",
        }
    ),
    "unit": _UNITS,
    "calendar_unit": {
        word: unit for word, unit in _UNITS.items() if unit not in {"second", "minute", "hour"}
    },
    "one_unit": _row(
        {
            "minute": "минуту",
            "hour": "час",
            "day": "день сутки",
            "week": "неделю",
            "month": "месяц",
            "quarter": "квартал",
            "year": "год",
            "decade": "десятилетие",
            "century": "век",
        }
    ),
    "by_unit": _row(
        {"day": "днём сутками", "week": "неделей", "month": "месяцем", "year": "годом"}
    ),
    "unit_day": _row({"day": "день дня"}),
    "weekend": _row({"weekend": "выходные выходных"}),
    "year_word": _row({"year": "год года году годом годе г"}),
    "years_word": _row({"year": "годы годов годах гг"}),
    "number": _NUMBERS,
    "several": _row({1: "несколько нескольких многие много пару десятки сотни"}),
    "ordinal": _ORDINALS,
    "last_ordinal": _row({-1: _forms("последн", _SOFT)}),
    "roman": {f"={numeral}": number for number, numeral in enumerate(_ROMAN.split(), 1)},
    "shift": _row(
        {
            -1: f"{_forms('прошл')} {_forms('минувш', _SOFT)}",
            0: f"{_THIS} {_forms('нынешн', _SOFT)} {_forms('текущ', _SOFT)}",
            1: f"{_forms('следующ', _SOFT)} {_forms('будущ', _SOFT)} {_forms('ближайш', _SOFT)}",
        }
    ),
    "before_now": _row({-1: f"{_forms('последн', _SOFT)} {_forms('прошедш', _SOFT)}"}),
    "after_now": _row({1: f"{_forms('ближайш', _SOFT)} {_forms('следующ', _SOFT)}"}),
    "next_one": _row({1: "следующий"}),
    "prior": _row({-1: _forms("предыдущ", _SOFT)}),
    "near": row(
        {-2: "позавчера", -1: "вчера накануне", 0: "сегодня", 1: "завтра", 2: "послезавтра"}
    ),
    "part": _row(
        {"TMO": "утром утро утра", "TAF": "днём", "TEV": "вечером вечер вечера", "TNI": "ночью"}
    ),
    "night": _row({"TNI": "ночь ночи"}),
    "early_late": _row({1: "рано поздно поздним ранним"}),
    "hour_word": row({(12, 0): "полдень", (0, 0): "полночь"}),
    "half": row({"a": "утра ночи", "p": "дня вечера"}),
    "zone": row({180: "мск", 0: "UTC GMT"}),
    "zone_word": _row({180: "московскому минскому Москве Минску", 0: "Гринвичу"}),
    "season": _row(
        {
            0: "весна весной весны весну весне",
            1: "лето летом лета лету",
            2: "осень осенью осени",
            3: "зима зимой зимы зиму зиме",
        }
    ),
    "edge": _row(
        {
            "start": "начале начала началу начало",
            "middle": "середине середины середину",
            "end": "конце конца концу конец",
        }
    ),
    "part_of_year": _row(
        {
            "quarter": "квартал квартала квартале",
            "half": "половина половины половине половину полугодие полугодия полугодии",
        }
    ),
    "quarter": _row({"quarter": "квартал квартала квартале"}),
    "half_year": _row({"half": "полугодие полугодии полугодия"}),
    "present": _row({"PRESENT_REF": "сейчас теперь ныне"}),
    "lately": _row({"PAST_REF": "недавно"}),
    "ahead": _row({"FUTURE_REF": "скоро вскоре"}),
    "often": _row(
        {
            "day": f"ежедневно {_forms('ежедневн')}",
            "week": f"еженедельно {_forms('еженедельн')}",
            "month": f"ежемесячно {_forms('ежемесячн')}",
            "year": f"ежегодно {_forms('ежегодн')}",
        }
    ),
    "relation": _row(
        {
            "since": "с со",
            "until": "до",
            "by": "к ко",
            "after": "после",
            "about": "около примерно приблизительно",
        }
    ),
}

_DASH: Final = "-|–|—"

_DAYS: Final = (
    Rule("{iso}", "iso"),
    Rule("{numeric} year_word? .?", "numeric"),
    Rule("<с|по|до|на|от|к {numeric:day_month}", "numeric"),
    Rule("{day} {month} .? {year} year_word", "day"),
    Rule("{day} {month} .? {year}", "day"),
    Rule("{day} {month}", "day"),
    Rule("{day} - го|е {month}", "day"),
    Rule(f"{{first:day}} {_DASH} {{last:day}} {{month}} {{year}}? year_word?", "day range"),
    Rule("с|со {first:day} по|до {last:day} {month} {year}? year_word?", "day range"),
    Rule("{first:day} и {last:day} {month} {year}? year_word?", "day pair"),
    Rule("{shift:near}", "shifted", {"unit": "day"}),
)

_WEEKDAY_RULES: Final = (
    Rule("{weekday:sure_weekday}", "weekday"),
    Rule("<в|во|с|со|до|к {weekday}", "weekday"),
    Rule("{shift} {weekday}", "weekday"),
    Rule("<по {weekday:weekdays}", "every weekday"),
    Rule("каждый|каждую|каждое {weekday}", "every weekday"),
    Rule("каждое {part}", "every weekday"),
    Rule("каждый {part}", "every weekday"),
)

_MONTH_RULES: Final = (
    Rule("{month} .? {year} year_word", "month"),
    Rule("{month} .? {year}", "month"),
    Rule("{month}", "month"),
    Rule("{shift} {month}", "month"),
    Rule(f"{{first:month}} {_DASH} {{last:month}} {{year}}? year_word?", "month range"),
    Rule("с {first:month} по|до {last:month} {year}? year_word?", "month range"),
)

_YEAR_RULES: Final = (
    Rule("{year} year_word", "year"),
    Rule("{year} - м|го|й|му year_word?", "year"),
    Rule(f"{{first:year}} {_DASH} {{last:year}} year_word|years_word", "years"),
    Rule("с {first:year} по|до {last:year} year_word|years_word", "years"),
    Rule("{tens:year} - х|е|ых|ые years_word?", "decade"),
    Rule("{tens:two} - х|е|ых|ые years_word", "decade"),
    Rule("{ordinal:roman} век|веке|века|столетие|столетии|столетия", "century"),
    Rule("{season} {year} year_word", "season"),
    Rule("{shift} {season}", "season"),
    Rule("{season}", "season"),
    Rule("{ordinal} {part_of_year:quarter|half_year}", "nth"),
)

_RELATIVE: Final = (
    Rule("{shift} {unit:calendar_unit}", "shifted"),
    Rule("<в|на {unit:weekend}", "shifted", {"shift": 0}),
    Rule("{number}+ {unit} назад", "shifted", {"shift": -1}),
    Rule("{unit:one_unit} назад", "shifted", {"shift": -1}),
    Rule("несколько|пару {unit} назад", "vague", {"vague": "PAST_REF"}),
    Rule("через {number}+ {unit}", "shifted", {"shift": 1}),
    Rule("через {unit:one_unit}", "shifted", {"shift": 1}),
    Rule("спустя {number}+ {unit}", "from previous", {"shift": 1}),
    Rule("спустя {unit:one_unit}", "from previous", {"shift": 1}),
    Rule("{number}+ {unit} спустя", "from previous", {"shift": 1}),
    Rule("{unit:one_unit} спустя", "from previous", {"shift": 1}),
    Rule("{number}+ {unit} ранее|раньше", "from previous", {"shift": -1}),
    Rule("{unit:by_unit} ранее|раньше", "from previous", {"shift": -1}),
    Rule("{number}+ {unit} позже|позднее", "from previous", {"shift": 1}),
    Rule("{unit:by_unit} позже|позднее", "from previous", {"shift": 1}),
    Rule("на {shift:next_one} {unit:unit_day}", "from previous"),
    Rule("{shift:prior} {unit:calendar_unit}", "from previous"),
    Rule("тот|той|том|этот|эту же? {unit:unit_day}", "same"),
    Rule("тот|той|том|этот|эту|этом же {unit:calendar_unit}", "same"),
)

_LENGTHS: Final = (
    Rule("{number}+ {unit}", "duration"),
    Rule(
        "<за|течение|целую|целый|целые|всю|весь|более|менее {unit:one_unit|unit}",
        "duration",
        {"number": 1},
    ),
    Rule("полгода", "duration", {"number": 6, "unit": "month"}),
    Rule("полчаса", "duration", {"number": 30, "unit": "minute"}),
    Rule("{before_now} {number}+ {unit}", "duration", {"side": -1}),
    Rule("{after_now} {number}+ {unit}", "duration", {"side": 1}),
    Rule("{before_now} {unit:one_unit} >!month", "duration", {"side": -1, "number": 1}),
    Rule("before_now|after_now? several {unit}", "duration"),
    Rule("{before_now} {unit} >!month", "duration"),
)

_OFTEN_RULES: Final = (
    Rule("каждый|каждую|каждые {number}+ {unit}", "every"),
    Rule("каждый|каждую|каждое|каждые {unit}", "every"),
    Rule("<раз|раза|числа в {unit:one_unit}", "every"),
    Rule("{unit:often}", "every"),
)

_VAGUE_RULES: Final = (
    Rule("{vague:present}", "vague"),
    Rule("в настоящее время", "vague", {"vague": "PRESENT_REF"}),
    Rule("в данный|настоящий момент", "vague", {"vague": "PRESENT_REF"}),
    Rule("на данный момент", "vague", {"vague": "PRESENT_REF"}),
    Rule("{vague:lately}", "vague"),
    Rule("на днях", "vague", {"vague": "PAST_REF"}),
    Rule("в последнее время", "vague", {"vague": "PAST_REF"}),
    Rule("{vague:ahead}", "vague"),
    Rule("в ближайшее время", "vague", {"vague": "FUTURE_REF"}),
    Rule("в ближайшем? будущем", "vague", {"vague": "FUTURE_REF"}),
)

_CLOCK_RULES: Final = (
    Rule("{clock:time} по? {zone:zone|zone_word} времени?", "clock"),
    Rule("{clock:time} по местному времени", "clock"),
    Rule("{clock:time} {half}", "clock"),
    Rule("{clock:time}", "clock"),
    Rule("<в|к|до|с|около|после|и {clock:dotted} по? {zone:zone|zone_word} времени?", "clock"),
    Rule("<в|к|около|после {clock:dotted} >!%|процента|процентов|млн|тыс|миллиона|млрд", "clock"),
    Rule("{clock:hour} часов|часа|час? {half}", "clock"),
    Rule(
        "<в|к|около|после {clock:hour} часов|часа|час по? {zone:zone|zone_word}? времени?", "clock"
    ),
    Rule("{clock:hour} часов|часа {minutes:number} минут|минуты", "clock"),
    Rule("<в|к {clock:hour_word}", "clock"),
)

_PART_RULES: Final = (
    Rule("early_late? {part}", "part"),
    Rule("{shift:near} early_late? {part}", "part"),
    Rule("early_late? {part} {shift:near}", "part"),
    Rule("сегодняшней|сегодняшним {part:night|part}", "part", {"shift": 0}),
    Rule("этой {part:part|night}", "part", {"shift": 0}),
    Rule("прошлой {part:part|night}", "part", {"shift": -1}),
    Rule("минувшей {part:part|night}", "part", {"shift": -1}),
)

_JOINED_DAYS: Final = (
    Rule("{WEEKDAY} ,? {CALENDAR}", "weekday and day"),
    Rule("{CALENDAR} ,|(? в? {WEEKDAY}", "weekday and day"),
    Rule("{inner:CALENDAR|MONTH|NTH} {outer:YEAR}", "of"),
    Rule(
        "{ordinal:ordinal|last_ordinal} {unit:calendar_unit|unit_day} {DATE:MONTH|YEAR|PERIOD}",
        "nth of",
    ),
    Rule("{ordinal:ordinal|last_ordinal} {part_of_year} {YEAR}", "nth"),
)

_PARTS_OF_DAYS: Final = (
    Rule("{DAY} ,? {PART}", "part"),
    Rule("{PART} ,? в|во? {DAY}", "part"),
    Rule("ночь|ночи на {DAY}", "night to"),
    Rule("{edge} {DATE}", "edge"),
    Rule("{edge} {unit:calendar_unit}", "edge"),
)

_CLOCKS_ON_DAYS: Final = (
    Rule("{CLOCK} ,? {DAY}", "clock on day"),
    Rule("{DAY} ,? в|к|около? {CLOCK}", "clock on day"),
)

_RANGES: Final = (
    Rule("с|со {first:DATE} по|до {last:DATE}", "range"),
    Rule("между {first:DATE} и {last:DATE}", "range"),
    Rule(f"{{first:CALENDAR}} {_DASH} {{last:CALENDAR}}", "range"),
)

_DONE: Final = words("""
возобновит возобновят остановит остановят прекратит прекратят начнет начнёт начнут завершит завершат
закончит закончат продолжит продолжат закроет закроют откроет откроют перекроет перекроют проведет
проведёт проведут соберет соберёт соберут объявит объявят опубликует опубликуют подпишет подпишут
введет введёт введут отменит отменят построит построят вернет вернёт вернут встретит встретят решит
решат рассмотрит рассмотрят обсудит обсудят утвердит утвердят одобрит одобрят отправит отправят
направит направят подаст подадут покинет покинут запустит запустят повысит повысят увеличит увеличат
сократит сократят снизит снизят поднимет поднимут передаст передадут получит получат выделит выделят
выплатит выплатят назначит назначат уволит уволят освободит освободят отпустит отпустят задержит
задержат вынесет вынесут огласит огласят предъявит предъявят представит представят предложит
предложат разместит разместят установит установят доставит доставят вывезет вывезут снесет снесёт
снесут восстановит восстановят перенесет перенесёт перенесут отложит отложат продлит продлят
ограничит ограничат запретит запретят разрешит разрешат примет примут присоединит присоединят
""")
PERFECTIVE: Final = frozenset(form for word in _DONE for form in (word, f"{word}ся"))
"""Verbs whose present is a future, in the third person, and with it their reflexive forms."""

_TENSE: Final = Tense(
    future=PERFECTIVE
    | frozenset(
        {
            "если",
            *("будет", "будут", "намерен", "намерена", "намерены", "планирует", "планируют"),
            *("планируется", "планируются", "собирается", "собираются", "ожидается", "пройдет"),
            *("пройдёт", "пройдут", "состоится", "состоятся", "должен", "должна", "должно"),
            *("должны", "предстоит", "хочет", "хотят", "обещает", "обещают", "станет", "станут"),
            *("сможет", "смогут", "вступит", "вступят", "выйдут", "выйдет", "намечен", "намечена"),
            *("намечено", "назначен", "назначена", "назначены", "уйдет", "уйдёт", "уйдут"),
            *("придет", "придёт", "придут", "приедет", "приедут", "прибудет", "прибудут"),
            *("посетит", "посетят", "обжалует", "обжалуют", "выступит", "выступят", "заработает"),
            *("заработают", "проголосует", "проголосуют", "выберут", "поедет", "поедут"),
            *("появится", "появятся", "запланирован", "запланирована", "запланированы"),
            *("готовится", "готовятся"),
        }
    ),
    past=frozenset({"был", "шел", "шёл", "пал", "вел", "вёл", "дал", "назад"}),
    past_endings=(
        *("л", "ла", "ло", "ли", "лся", "лась", "лось", "лись"),
        *("вший", "вшая", "вшее", "вшие", "вшего", "вшей", "вших", "вшим", "вшими", "вшую"),
        *("вшийся", "вшаяся", "вшееся", "вшиеся", "вшегося", "вшейся", "вшихся", "вшимся"),
    ),
    not_past=frozenset(
        {
            *("если", "недели", "стола", "школа", "сила", "дела", "дело", "тело", "тела", "числа"),
            *("число", "начала", "начало", "правила", "правило", "журнал", "генерал", "канал"),
            *("канала", "сигнал", "персонал", "вокзал", "материал", "материала", "скандал"),
            *("финал", "финала", "квартал", "квартала", "земли", "цели", "капитал", "около"),
            *("капитала", "отдел", "отдела", "раздел", "стали", "мало", "село", "угла", "стул"),
        }
    ),
    passive=frozenset(),
    infinitive=frozenset(),
    intending=frozenset(),
    deferring=("отлож", "перенес", "перенёс", "отсроч"),
    deferred_to=frozenset({"на", "до"}),
)

_CLAUSES: Final = Clauses(
    reporting=frozenset(
        {
            *("сказал", "сказала", "сказали", "говорит", "говорят", "говорил", "говорила"),
            *("сообщил", "сообщила", "сообщили", "сообщает", "сообщают", "сообщило", "заявил"),
            *("заявила", "заявили", "заявляет", "заявило", "заявление", "заявления", "заявлении"),
            *("рассказал", "рассказала", "рассказали", "добавил", "добавила", "добавили"),
            *("отметил", "отметила", "отметили", "подчеркнул", "подчеркнула", "объявил"),
            *("объявила", "объявили", "объявило", "пишет", "написал", "написала", "передает"),
            *("передаёт", "подтвердил", "подтвердила", "подтвердили", "опроверг", "опровергла"),
            *("опровергли", "призвал", "призвала", "призвали", "пообещал", "пообещала"),
            *("предупредил", "предупредила", "пояснил", "пояснила", "уточнил", "уточнила"),
            *("утверждает", "утверждают", "признал", "признала", "осудил", "осудила", "осудили"),
        }
    ),
    openers=frozenset(
        {
            *("что", "который", "которая", "которое", "которые", "которого", "которой", "которых"),
            *("когда", "пока", "поскольку", "но", "где", "хотя", "если", "чтобы", "и", "а"),
        }
    ),
    joining=frozenset({"и"}),
    telling=frozenset({"что"}),
    fronting=frozenset({"когда", "пока"}),
    being=frozenset({"был", "была", "было", "стал", "стала"}),
    comparing=frozenset({"чем", "сравнению", "сравнении"}),
    comparing_links=frozenset({"с", "в", "со", "чем"}),
    compared_from=frozenset(),
    compared_ends=frozenset(),
    determiners=frozenset(),
    superlatives=frozenset({"впервые", "первый", "первая", "первое", "первые", "самый", "самая"}),
    superlative_endings=("ейший", "ейшая", "ейшее", "ейшие"),
    before=frozenset({"до"}),
    after=frozenset({"после"}),
    light=frozenset({"в", "во", "на", "с", "со", "о", "об", "к", "по", "из", "у", "от", "за"}),
    perfect=frozenset(),
    until_now=frozenset(),
)

TABLE: Final = Table(
    words=_WORDS,
    layers=(
        (
            *_DAYS,
            *_WEEKDAY_RULES,
            *_MONTH_RULES,
            *_YEAR_RULES,
            *_RELATIVE,
            *_LENGTHS,
            *_OFTEN_RULES,
            *_VAGUE_RULES,
            *_CLOCK_RULES,
            *_PART_RULES,
        ),
        _JOINED_DAYS,
        _PARTS_OF_DAYS,
        _CLOCKS_ON_DAYS,
        _RANGES,
    ),
    tense=_TENSE,
    clauses=_CLAUSES,
    articles=frozenset(),
    names=frozenset(),
    abbreviations=frozenset(
        {
            *("янв", "фев", "февр", "апр", "авг", "сент", "окт", "нояб", "дек", "гг", "ул", "им"),
            *("тыс", "млн", "млрд", "руб", "др", "стр", "обл", "пл", "просп", "тел", "см", "ст"),
        }
    ),
)
