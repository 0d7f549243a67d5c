"""English."""

from __future__ import annotations

from typing import Final

from dateline.drafting.languages.table import Clauses, Rule, Table, Tense, Words, own, row
from dateline.drafting.wording.rows import words

_MONTHS: Final = row(
    {
        1: "January Jan",
        2: "February Feb",
        3: "March Mar",
        4: "April Apr",
        5: "May",
        6: "June Jun",
        7: "July Jul",
        8: "August Aug",
        9: "September Sept Sep",
        10: "October Oct",
        11: "November Nov",
        12: "December Dec",
    }
)
_DOUBTFUL_MONTHS: Final = {"March", "May", "Jan", "Mar", "Jun", "Dec"}
"""Words that are months only with a day, a year or a preposition."""

_WEEKDAYS: Final = row(
    {
        0: "Monday",
        1: "Tuesday",
        2: "Wednesday",
        3: "Thursday",
        4: "Friday",
        5: "Saturday",
        6: "Sunday",
    }
)
_SHORT_WEEKDAYS: Final = row(
    {
        0: "Mon",
        1: "Tue Tues",
        2: "Wed",
        3: "Thu Thur Thurs",
        4: "Fri",
        5: "Sat",
        6: "Sun",
    }
)
_UNITS: Final = own("minute hour day night week fortnight month year decade century millennium")
_CALENDAR_UNITS: Final = own("week month quarter year decade")
_SMALL: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty"
)
_TENS: Final = "thirty forty fifty sixty seventy eighty ninety"
_ORDINALS: Final = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_HOUR: Final = 60

_WORDS: Final[dict[str, Words]] = {
    "month": _MONTHS,
    "sure_month": {word: n for word, n in _MONTHS.items() if word not in _DOUBTFUL_MONTHS},
    "weekday": {**_WEEKDAYS, **_SHORT_WEEKDAYS},
    "sure_weekday": _WEEKDAYS,
    "weekdays": {f"{word}s": number for word, number in _WEEKDAYS.items()},
    "unit": _UNITS,
    "units": {
        **{f"{word}s": word for word in _UNITS},
        "seconds": "second",
        "centuries": "century",
        "weekends": "weekend",
    },
    "short_unit": {"second": "second", "hr": "hour", "min": "minute"},
    "calendar_unit": {**_CALENDAR_UNITS, **own("weekend century")},
    "whole_unit": _CALENDAR_UNITS,
    "unit_day": own("day"),
    "weekend": own("weekend"),
    "many_units": {"decades": "decade", "centuries": "century"},
    "earlier": {"earlier": "year"},
    "number": {
        **{word: number for number, word in enumerate(_SMALL.split())},
        **{word: 10 * number for number, word in enumerate(_TENS.split(), 3)},
        "hundred": 100,
        "thousand": 1000,
        "million": 1_000_000,
    },
    "one": row({1: "a an"}),
    "half_more": {"half": 0.5},
    "several": row({1: "several few many numerous countless dozens hundreds dozen"}),
    "ordinal": {word: number for number, word in enumerate(_ORDINALS.split(), 1)},
    "last_ordinal": row({-1: "last final"}),
    "shift": row({-1: "last", 0: "this", 1: "next coming"}),
    "before_now": row({-1: "last past previous preceding"}),
    "after_now": row({1: "next coming following"}),
    "prior": row({-1: "previous preceding", 1: "following next"}),
    "following": row({-1: "previous preceding", 1: "following"}),
    "near": row({0: "today", -1: "yesterday", 1: "tomorrow"}),
    "part": row({"TMO": "morning", "TAF": "afternoon", "TEV": "evening", "TNI": "night"}),
    "parts": row({"TMO": "mornings", "TAF": "afternoons", "TEV": "evenings", "TNI": "nights"}),
    "night": row({"TNI": "night"}),
    "hour_word": row({(12, 0): "noon midday", (0, 0): "midnight"}),
    "half": row({"a": "a.m. a.m am =a. a. m.", "p": "p.m. p.m pm"}),
    "zone": row(
        {
            -8 * _HOUR: "PST",
            -7 * _HOUR: "PDT MST",
            -6 * _HOUR: "MDT CST",
            -5 * _HOUR: "CDT EST",
            -4 * _HOUR: "EDT",
            0: "UTC GMT",
            _HOUR: "BST CET",
            2 * _HOUR: "CEST EET",
            3 * _HOUR: "EEST MSK",
            9 * _HOUR: "JST",
            10 * _HOUR: "AEST",
            "local": "ET CT PT",
        }
    ),
    "season": row({0: "spring", 1: "summer", 2: "autumn fall", 3: "winter"}),
    "sure_season": row({1: "summer", 2: "autumn", 3: "winter"}),
    "edge": row({"start": "beginning start outset", "middle": "middle midst", "end": "end close"}),
    "soft_edge": row({"start": "early", "middle": "mid", "end": "late"}),
    "part_of_year": own("quarter half"),
    "half_year": own("half"),
    "quarter": own("quarter"),
    "tens": row(
        {
            20: "twenties",
            30: "thirties",
            40: "forties",
            50: "fifties",
            60: "sixties",
            70: "seventies",
            80: "eighties",
            90: "nineties",
        }
    ),
    "named": row({(12, 25): "Christmas", (10, 31): "Halloween"}),
    "present": row({"PRESENT_REF": "now currently presently nowadays =current"}),
    "lately": row({"PAST_REF": "recently lately =recent"}),
    "ahead": row({"FUTURE_REF": "soon shortly"}),
    "often": row(
        {
            "day": "=daily =nightly",
            "week": "=weekly",
            "month": "=monthly",
            "quarter": "=quarterly",
            "year": "=annual Annual =annually =yearly",
            "hour": "=hourly",
        }
    ),
    "relation": row(
        {
            "since": "since",
            "until": "until till",
            "by": "by",
            "before": "before",
            "after": "after",
            "about": "about around circa approximately roughly",
        }
    ),
    "counted": row(
        {
            1: "km kilometres kilometers miles metres meters feet ft tons tonnes acres hectares kg "
            "m mw megawatts pounds dollars euros rubles roubles % percent points million billion "
            "trillion units copies cases deaths people men women children soldiers troops workers "
            "employees protesters students members victims passengers families voters jobs votes "
            "homes houses barrels cars vehicles aircraft planes companies"
        }
    ),
    "money": row({1: "$ £ € ¥ # No no Flight flight page room Route route Highway"}),
}

_MONTH_AFTER: Final = (
    "<in|since|until|till|during|through|early|mid|late|last|this|next|of|by|before|after|from"
    "|between|for|to|and|-"
)
"""What may stand before "May" and "March" where these are months."""

_TO: Final = "-|–|—|to|through|until|till"

_DAYS: Final = (
    Rule("{iso}", "iso"),
    Rule("{numeric}", "numeric"),
    Rule("{named:nine_eleven}", "day", {"year": 2001}),
    Rule("{month} .? {day:day|ordinal_day} ,? {year}", "day"),
    Rule("{month} .? {day:day|ordinal_day}", "day"),
    Rule("{day:day|ordinal_day} of? {month} .? ,? {year}", "day"),
    Rule("{day:day|ordinal_day} of? {month}", "day"),
    Rule(
        f"{{first:day|ordinal_day}} {_TO} {{last:day|ordinal_day}} of? {{month}} ,? {{year}}?",
        "day range",
    ),
    Rule(f"{{month}} .? {{first:day}} {_TO} {{last:day}} ,? {{year}}?", "day range"),
    Rule(
        "between {first:day|ordinal_day} and {last:day|ordinal_day} of? {month} ,? {year}?",
        "day range",
    ),
    Rule("between {month} .? {first:day} and {last:day} ,? {year}?", "day range"),
    Rule("{first:day|ordinal_day} and {last:day|ordinal_day} of? {month} ,? {year}?", "day pair"),
    Rule("{month} .? {first:day} and {last:day} ,? {year}?", "day pair"),
    Rule("{named} 'day'? >!Island", "day"),
    Rule("Christmas Eve", "day", {"month": 12, "day": 24}),
    Rule("New Year '|’ s Eve", "day", {"month": 12, "day": 31}),
    Rule("New Year '|’ s 'day'?", "day", {"month": 1, "day": 1}),
    Rule("<of tomorrow", "vague", {"vague": "FUTURE_REF"}),
    Rule("{shift:near}", "shifted", {"unit": "day"}),
    Rule("the 'day' before yesterday", "shifted", {"unit": "day", "shift": -2}),
    Rule("the 'day' after tomorrow", "shifted", {"unit": "day", "shift": 2}),
)

_WEEKDAY_RULES: Final = (
    Rule(
        "<!Black|Bloody|Good|Palm|Easter|Super|Ash|Sheffield|Cyber|Maundy {weekday:sure_weekday}"
        " >!Times|Telegraph|Mirror|Herald|Mail|Express|Post|Mercury",
        "weekday",
    ),
    Rule("{shift} {weekday:sure_weekday}", "weekday"),
    Rule("{weekday:sure_weekday} of? {week:shift} week", "weekday"),
    Rule("every|each {weekday:sure_weekday} {part}?", "every weekday"),
    Rule("{weekday:weekdays}", "every weekday"),
    Rule("{weekday:sure_weekday} {part:parts}", "every weekday"),
    Rule("every|each {part}", "every weekday"),
    Rule("every|each {month}", "every weekday"),
)

_MONTH_RULES: Final = (
    Rule("{month} .? ,? of? {year}", "month"),
    Rule("{month:sure_month}", "month"),
    Rule(f"{_MONTH_AFTER} {{month}} >!'|’", "month"),
    Rule("{shift} {month}", "month"),
    Rule(f"{{first:month}} {_TO} {{last:month}} ,? {{year}}?", "month range"),
    Rule("between {first:month} and {last:month} ,? {year}?", "month range"),
)

_YEAR_RULES: Final = (
    Rule("<!money|: {year:modern} >!counted|:", "year"),
    Rule("<in|since|until|from|to|of|by|circa|around|about {year} >!counted|:", "year"),
    Rule("{year:modern} - {two}", "year range"),
    Rule("fiscal|financial 'year'? {year}", "year"),
    Rule("{tens:decade}", "decade"),
    Rule("<the|early|mid|late|and|'|’|in {tens}", "decade"),
    Rule("mid|early|late - {tens}", "decade"),
    Rule("{ordinal} - century", "century"),
    Rule("{ordinal} century", "century"),
    Rule("{season} of? {year}", "season"),
    Rule("{shift} {season}", "season"),
    Rule(
        "<in|the|during|since|until|by|of|early|late|mid|before|after {season:sure_season}",
        "season",
    ),
    Rule("<in|since|until|by|during|early|late {season}", "season"),
    Rule("{ordinal} -? {part_of_year:quarter}", "nth"),
    Rule("{ordinal} - {part_of_year:half_year}", "nth"),
)

_RELATIVE: Final = (
    Rule("{shift} {unit:calendar_unit} >!of", "shifted"),
    Rule("past|previous|preceding {unit:weekend}", "shifted", {"shift": -1}),
    Rule("<the {unit:weekend}", "shifted", {"shift": 0}),
    Rule("<the|this entire|whole|full {unit:whole_unit}", "same"),
    Rule("rest|remainder of the {unit:whole_unit}", "same"),
    Rule(
        "<during|throughout|over|in|for the {unit:whole_unit} >,|.|;|)|'|’|\"|”|but|and", "beside"
    ),
    Rule("earlier|later in|on the {unit:whole_unit}", "beside"),
    Rule("several|couple? of? {units} ago", "vague", {"vague": "PAST_REF"}),
    Rule("long ago", "vague", {"vague": "PAST_REF"}),
    Rule("'year' - {unit:earlier}", "from previous", {"shift": -1}),
    Rule("{number:number|one}+ {unit:units|unit} ago", "shifted", {"shift": -1}),
    Rule("a couple of {unit:units} ago", "shifted", {"shift": -1, "number": 2}),
    Rule(
        "{number:number|one}+ {unit:units|unit} earlier|previously >!than",
        "from previous",
        {"shift": -1},
    ),
    Rule(
        "{number:number|one}+ {unit:units|unit} before >,|.|;|and|)", "from previous", {"shift": -1}
    ),
    Rule("{number:number|one}+ {unit:units|unit} later >!than", "from previous", {"shift": 1}),
    Rule(
        "{number:number|one}+ {unit:units|unit} after >,|.|;|and|)", "from previous", {"shift": 1}
    ),
    Rule("the {unit} before >,|.|;|and|)", "from previous", {"shift": -1}),
    Rule("the {unit} after >,|.|;|and|)", "from previous", {"shift": 1}),
    Rule("the {shift:prior} {unit:unit_day}", "from previous"),
    Rule("{shift:prior} {unit:unit_day}", "from previous"),
    Rule("{shift:following} {unit:unit_day|whole_unit}", "from previous"),
    Rule("that|same {unit}", "same"),
    Rule("that 'time'", "same"),
)

_LENGTHS: Final = (
    Rule("{number}+ -? {unit:units|unit} -? old?", "duration"),
    Rule("{number}+ - {unit:short_unit} >!-", "duration"),
    Rule("{number:one} {unit}", "duration"),
    Rule("{number:number|one}+ and a {half:half_more} {unit:units}", "duration"),
    Rule("{number:number|one} {unit} and a {half:half_more}", "duration"),
    Rule("{half:half_more} -? a|an|- {unit}", "duration"),
    Rule("a|an entire|whole|full {unit}", "duration", {"number": 1}),
    Rule("a couple of? {unit:units}", "duration", {"number": 2}),
    Rule("{before_now} {number}+ {unit:units}", "duration", {"side": -1}),
    Rule("past {unit:calendar_unit|unit}", "duration", {"side": -1, "number": 1}),
    Rule("{after_now} {number}+ {unit:units}", "duration", {"side": 1}),
    Rule("before_now|after_now couple of {unit:units}", "duration", {"number": 2}),
    Rule("before_now|after_now? several of? {unit:units}", "duration"),
    Rule("recent {unit:units}", "duration"),
    Rule("<for|in|over|the|within|took|take|last|lasted|of|after|some {unit:units}", "duration"),
    Rule("{unit:many_units} of?", "duration"),
)

_OFTEN_RULES: Final = (
    Rule("every|each {unit}", "every"),
    Rule("every {number}+ {unit:units}", "every"),
    Rule("every other {unit}", "every", {"number": 2}),
    Rule("per {unit}", "every"),
    Rule("<once|twice|times|number|percent|% a|an|each {unit}", "every"),
    Rule("{unit:often}", "every"),
    Rule("'year' - on - 'year'", "every", {"unit": "year"}),
)

_VAGUE_RULES: Final = (
    Rule("{vague:present} >!-", "vague"),
    Rule("at 'present'", "vague", {"vague": "PRESENT_REF"}),
    Rule("at the moment", "vague", {"vague": "PRESENT_REF"}),
    Rule("{vague:lately}", "vague"),
    Rule("<!as {vague:ahead} >!-|as|after|before", "vague"),
    Rule("the 'near'|foreseeable|distant? future", "vague", {"vague": "FUTURE_REF"}),
    Rule("in future", "vague", {"vague": "FUTURE_REF"}),
    Rule("long|short|near|medium -? term", "vague", {"vague": "FUTURE_REF"}),
    Rule("<the past >,|.|;|!|?|'|’|\"|”|and|that|to|but|when|:", "vague", {"vague": "PAST_REF"}),
)

_CLOCK_RULES: Final = (
    Rule("{clock:time|dotted|hour} -? {half} local? {zone}?", "clock"),
    Rule("{clock:time} hours? {zone}", "clock"),
    Rule("{clock:time} >!-|–|minutes|seconds", "clock"),
    Rule("{clock:military} hours? {zone}", "clock"),
    Rule("{clock:am_pm_time} {zone}?", "clock"),
    Rule("{clock:hour} o'clock|o’clock", "clock"),
    Rule("<at|about|around|by|until|before|after {clock:dotted} {zone}", "clock"),
    Rule("{clock:hour_word} {zone}?", "clock"),
)

_PART_RULES: Final = (
    Rule("this {part}", "part", {"shift": 0}),
    Rule("last {part:night}", "part", {"shift": -1}),
    Rule("tonight", "part", {"shift": 0, "part": "TNI"}),
    Rule("overnight", "part", {"part": "TNI"}),
    Rule("{shift:near} {part}", "part"),
    Rule("<the {part}", "part"),
    Rule("at {part:night}", "part"),
    Rule("by {part}", "part"),
)

_JOINED_DAYS: Final = (
    Rule("{WEEKDAY} .? ,? the? {CALENDAR}", "weekday and day"),
    Rule("{weekday} .? ,? {CALENDAR}", "weekday and day"),
    Rule("{inner:CALENDAR|MONTH|NTH} of? {outer:YEAR}", "of"),
    Rule("{inner:CALENDAR|MONTH|NTH} ,|in {outer:YEAR}", "of"),
    Rule(
        "{ordinal:ordinal|last_ordinal} {unit:calendar_unit|unit_day}"
        " of|in {DATE:MONTH|YEAR|PERIOD}",
        "nth of",
    ),
    Rule("{ordinal:ordinal|last_ordinal} {part_of_year} of|in? {YEAR}", "nth"),
)

_PARTS_OF_DAYS: Final = (
    Rule("{DAY} -? {part}", "part"),
    Rule("{DAY} {PART}", "part"),
    Rule("{part} of|on {DAY}", "part"),
    Rule("{PART} of|on {DAY}", "part"),
    Rule("{DAY} in the {PART}", "part"),
    Rule("{edge:soft_edge} -|on|in? {DAY}", "edge"),
    Rule("{edge:soft_edge} -|in? {DATE}", "edge"),
    Rule("{edge} of {DATE}", "edge"),
    Rule("{edge} of the {unit:whole_unit}", "edge"),
)

_CLOCKS_ON_DAYS: Final = (
    Rule("{CLOCK} ,|on|(? {DAY}", "clock on day"),
    Rule("CLOCK ( {CLOCK} ) on|,? {DAY}", "clock on day"),
    Rule("{DAY} ,|at|from|by? about|around? {CLOCK}", "clock on day"),
)

_RANGES: Final = (
    Rule(f"from? {{first:DATE}} {_TO} {{last:DATE}}", "range"),
    Rule("between {first:DATE} and {last:DATE}", "range"),
)

IRREGULAR: Final = words("""
    began broke came made took went held met won lost sold bought left fell rose shot led sent
    found got gave became brought built caught chose cut drew drove fought flew grew hit hurt laid
    paid ran shut spent spoke struck swore threw wrote quit beat died arose awoke bit bled blew
    bore burst clung crept dealt drank dug ate fed fled flung forbade forgave froze hid hung knelt
    lent lit oversaw overtook overcame overthrew outsold outran rang rode sang sank sought shook
    shrank slept slid sprang stole stuck stung swam swept swung taught tore undertook underwent
    upheld withdrew withheld withstood woke
""")
"""Verbs without "-ed" whose past tells that something happened."""

_TENSE: Final = Tense(
    future=frozenset(
        {
            *("will", "would", "shall", "ll", "unless", "should"),
            *("expected", "scheduled", "due"),
            *("set", "slated", "upcoming", "going", "forthcoming", "deadline", "expects"),
        }
    ),
    past=IRREGULAR
    | frozenset(
        {
            *("was", "were", "had", "did", "has", "have", "been", "said", "told", "saw", "kept"),
            *("heard", "knew", "lay", "meant", "stood", "thought", "wore", "born", "killed", "ago"),
            *("felt", "forgot", "sat", "shone", "understood", "foresaw"),
        }
    ),
    past_endings=("ed",),
    not_past=frozenset(
        {
            *("need", "speed", "indeed", "proceed", "exceed", "succeed", "hundred", "united"),
            *("agreed", "embed", "feed", "seed", "weed", "breed", "greed", "wicked", "naked"),
        }
    ),
    passive=frozenset({"be", "being"}),
    infinitive=frozenset({"to"}),
    intending=frozenset(
        {
            *("plans", "plan", "planning", "intends", "intend", "aims", "aim", "hopes", "hope"),
            *("hoping", "wants", "want", "seeks", "likely", "expected", "scheduled", "ready"),
            *("is", "are", "planned", "due", "set", "agreed"),
        }
    ),
    deferring=("postponed", "delayed", "deferred", "rescheduled", "adjourned", "remanded"),
    deferred_to=frozenset({"until", "till", "to"}),
)

_CLAUSES: Final = Clauses(
    reporting=frozenset(
        {
            *("said", "say", "says", "saying", "told", "tell", "tells", "announced", "announce"),
            *("announces", "announcing", "announcement", "stated", "states", "stating", "added"),
            *("adding", "reported", "reports", "report", "denied", "denies", "confirmed"),
            *("confirms", "admitted", "admits", "warned", "warns", "commented", "comments"),
            *("described", "describes", "describing", "explained", "explains", "claimed", "claims"),
            *("noted", "notes", "argued", "argues", "asked", "asks", "called", "calls", "cited"),
            *("citing", "cites", "concluded", "concluding", "expressed", "insisted", "insists"),
            *("revealed", "reveals", "declared", "declares", "predicted", "predicts", "responded"),
            *("responding", "welcomed", "criticized", "criticised", "pointed", "acknowledged"),
            *("promised", "urged", "urges", "wrote", "writes", "thanked", "refused", "quoted"),
            *("condemned", "demanded", "demands", "disclosed", "testified", "tweeted", "statement"),
        }
    ),
    openers=frozenset(
        {
            *("that", "which", "who", "whom", "when", "while", "because", "as", "but", "where"),
            *("although", "though", "if", "after", "before", "whilst", "whether", "and"),
        }
    ),
    joining=frozenset({"and"}),
    telling=frozenset({"that"}),
    fronting=frozenset({"when", "as", "while"}),
    being=frozenset({"was", "is", "were", "has"}),
    comparing=frozenset({"than", "compared", "versus", "vs", "unlike"}),
    comparing_links=frozenset({"to", "with", "from", "in", "on", "the", "of"}),
    compared_from=frozenset({"from"}),
    compared_ends=frozenset({"earlier", "ago", "before"}),
    determiners=frozenset({"a", "an", "the", "its", "our", "their", "his", "her", "s", "this"}),
    superlatives=frozenset({"worst", "best", "first", "only", "last", "latest", "ever"}),
    superlative_endings=("est",),
    before=frozenset({"before"}),
    after=frozenset({"after"}),
    light=frozenset(
        {
            *("the", "a", "an", "of", "in", "on", "at", "to", "for", "by", "from", "with", "its"),
            *("their", "his", "her", "has", "have", "had", "is", "are", "was", "were", "be"),
        }
    ),
    perfect=frozenset({"had"}),
    until_now=frozenset({"has", "have"}),
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
            *_OFTEN_RULES,
            *_LENGTHS,
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
    articles=frozenset({"the"}),
    names=frozenset({"may", "march", "april", "june", "august", "jan"}),
    abbreviations=frozenset(
        {
            *(month.lower() for month in _MONTHS),
            *(day.lower() for day in _SHORT_WEEKDAYS),
            *("mr", "mrs", "ms", "dr", "gen", "col", "lt", "sgt", "st", "no", "inc", "ltd", "co"),
            *("corp", "gov", "sen", "rep", "prof", "vs", "jr", "sr", "rev", "approx", "ca"),
        }
    ),
)
