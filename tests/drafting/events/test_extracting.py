from __future__ import annotations

import time
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.drafting.articles import Article, Dateline, Given, Material, Publication, read
from dateline.drafting.events import Event, events
from dateline.records.dates import Refusal, parse
from tests.drafting.events.english import ENGLISH, Expected
from tests.drafting.events.russian import RUSSIAN

if TYPE_CHECKING:
    from pathlib import Path

MONDAY = date(2020, 8, 17)
OPENING = {"en": "The town has two mines.\n\n", "ru": "В городе есть два завода.\n\n"}
CASES = [("en", *row) for row in ENGLISH] + [("ru", *row) for row in RUSSIAN]


def article(text: str, language: str = "en", published: date | None = MONDAY) -> Article:
    day = Publication(published, "", "given", "sure") if published else None
    return Article(text=text, language=language, published=day)


def found(text: str, language: str = "en") -> Expected:
    return tuple((event.date.edtf, event.status) for event in events(article(text, language)))


@pytest.mark.parametrize(("language", "sentence", "expected"), CASES)
def test_a_sentence_tells_these_events(language: str, sentence: str, expected: Expected) -> None:
    assert found(OPENING[language] + sentence, language) == expected


def test_the_article_this_began_with_tells_its_five_events(shared: Path) -> None:
    data = (shared / "articles" / "reuters-2020-08-17-potash.txt").read_bytes()
    (reading,) = read(Material("potash", data))
    assert reading.article is not None
    text = reading.article.text
    told = [
        (event.date.edtf, event.status, text[slice(*event.predicate)])
        for event in events(reading.article)
    ]
    week = "[2020-08-10..2020-08-16]"
    assert told == [
        ("2020-08-17", "threatened", "threatened"),
        ("2020-08", "happened", "election"),
        ("2020-08-17", "happened", "said"),
        (week, "happened", "began"),
        ("2020-08-17", "happened", "told"),
        (week, "happened", "released"),
    ]


def test_a_date_that_could_be_another_has_its_candidates() -> None:
    (event,) = events(article("Police arrested the director on Monday."))
    assert [doubt.edtf for doubt in event.date.doubts] == ["2020-08-17", "2020-08-10"]
    assert event.date.certainty != "guess"


def test_the_evidence_of_a_date_is_the_words_that_say_it() -> None:
    text = "Miners walked out on Friday at two pits."
    (event,) = events(article(text))
    assert event.date.evidence is not None
    assert text[slice(*event.date.evidence)] == "Friday"
    assert text[slice(*event.predicate)] == "walked"
    assert text[slice(*event.sentence)] == text


def test_without_a_date_of_its_own_the_evidence_is_the_dateline_that_has_a_day() -> None:
    text = "MINSK, Aug 16 (Reuters) - Miners have walked out of two pits."
    line = Dateline(0, text.index("Miners"), "Minsk", date(2020, 8, 16), "Reuters")
    published = Publication(MONDAY, "", "given", "sure")
    (event,) = events(Article(text=text, language="en", published=published, dateline=line))
    assert event.date.edtf == "2020-08-16"
    assert event.date.basis == "dateline"
    assert event.date.evidence == (line.start, line.end)


def test_without_a_date_of_its_own_the_evidence_is_the_line_of_publication() -> None:
    text = "Two pits stop\n17 August 2020\n\nMiners have walked out of two pits."
    (reading,) = read(Material("pits.txt", text.encode()), Given(language="en"))
    assert reading.article is not None
    (event,) = events(reading.article)
    assert event.date.basis == "published"
    assert event.date.evidence is not None
    assert reading.article.text[slice(*event.date.evidence)] == "17 August 2020"


def test_the_day_that_nothing_in_the_text_says_has_no_evidence() -> None:
    (event,) = events(article("Miners have walked out of two pits."))
    assert (event.date.edtf, event.date.evidence) == ("2020-08-17", None)


def test_what_lay_before_the_news_is_background() -> None:
    told = events(article("Miners walked out on Friday. They walked out in May 2019 too."))
    assert [event.background for event in told] == [False, True]


def test_a_sentence_goes_on_with_the_day_of_the_one_before() -> None:
    text = "On Friday police raided the plant. They arrested the director."
    assert found(text) == (("2020-08-14", "happened"), ("2020-08-14", "happened"))


def test_an_hour_alone_is_of_the_day_that_the_paragraph_tells_of() -> None:
    text = "The lights went out across the city on Sunday. Power was restored at 15:30."
    assert found(text)[1] == ("2020-08-16T15:30", "happened")


def test_two_hours_are_an_interval() -> None:
    text = "The internet was switched off on Sunday. Calls were blocked from 1 p.m. until 8 p.m."
    assert found(text)[1] == ("2020-08-16T13:00/2020-08-16T20:00", "happened")


def test_the_hour_before_an_entry_of_a_live_blog_is_not_that_of_its_event() -> None:
    assert found("14:05 — Police have cleared the square.") == (("2020-08-17", "happened"),)


def test_the_first_sentence_tells_an_event_whatever_its_verb() -> None:
    assert found("A goose visited the town hall.") == (("2020-08-17", "happened"),)
    assert found(OPENING["en"] + "A goose visited the town hall.") == ()


PARAGRAPHS: tuple[tuple[str, str, Expected], ...] = (
    (
        "en",
        (
            "A ferry ran aground on Friday. None of the crew was hurt. A tanker ran aground at the "
            "same place in November 2017. Another attempt to free it will be made on Tuesday."
        ),
        (("2020-08-14", "happened"), ("2017-11", "happened"), ("2020-08-18", "planned")),
    ),
    (
        "en",
        (
            "The editor walked out of prison on Friday. The ministry said on Saturday it would not "
            "appeal. The next hearing is on 4 November."
        ),
        (("2020-08-14", "happened"), ("2020-08-15", "happened"), ("2020-11-04", "planned")),
    ),
    (
        "en",
        (
            "The village has been cut off since Saturday, when a flood swept away its only bridge. "
            "It was last cut off in 1968."
        ),
        (("2020-08-15/..", "happened"), ("1968", "happened")),
    ),
    (
        "en",
        "The cabinet fell on July 3. The prime minister resigned two days later.",
        (("2020-07-03", "happened"), ("2020-07-05", "happened")),
    ),
    (
        "ru",
        "В субботу у суда прошёл пикет. Полиция задержала четверых, в воскресенье их отпустили.",
        (("2020-08-15", "happened"), ("2020-08-15", "happened"), ("2020-08-16", "happened")),
    ),
    (
        "ru",
        "Его арестовали в марте 2018 года, а в октябре того же года отпустили.",
        (("2018-03", "happened"), ("2018-10", "happened")),
    ),
    (
        "ru",
        (
            "На заводе произошёл взрыв. Прокуратура начала проверку. Похороны пройдут в среду. "
            "Если причину не найдут, профсоюз начнёт забастовку."
        ),
        (
            ("2020-08-17", "happened"),
            ("2020-08-17", "happened"),
            ("2020-08-19", "planned"),
            ("2020-08-17", "threatened"),
        ),
    ),
)


@pytest.mark.parametrize(("language", "text", "expected"), PARAGRAPHS)
def test_a_paragraph_tells_these_events(language: str, text: str, expected: Expected) -> None:
    assert found(text, language) == expected


@pytest.mark.parametrize(
    "unread",
    [
        article("", "en"),
        article("Miners walked out.", "xx"),
        article("Miners walked out.", "en", None),
        article("   \n\n \n", "ru"),
    ],
)
def test_what_cannot_be_read_tells_no_event(unread: Article) -> None:
    assert events(unread) == ()


def holds(event: Event, text: str) -> bool:
    start, end = event.sentence
    inside = start <= event.predicate.start < event.predicate.end <= end
    evidence = event.date.evidence
    is_placed = evidence is None or 0 <= evidence.start < evidence.end <= len(text)
    return inside and is_placed and not isinstance(parse(event.date.edtf), Refusal)


PIECES = st.sampled_from(
    [sentence for _, sentence, _ in CASES]
    + [
        "\n\n",
        " ",
        "14:05 — ",
        "«",
        "»",
        "“",
        "”",
        "—",
        "if ",
        "on Monday",
        "1 p.m. until ",
        "\u202e",
    ]
)


@given(
    st.lists(st.one_of(PIECES, st.text(max_size=20)), max_size=12), st.sampled_from(["en", "ru"])
)
def test_offsets_lie_in_the_text_and_dates_are_read_by_records(
    pieces: list[str], language: str
) -> None:
    text = "".join(pieces)
    told = events(article(text, language))
    assert all(holds(event, text) for event in told)
    assert len({(event.sentence, event.date.edtf) for event in told}) == len(told)


@pytest.mark.parametrize(
    "crafted",
    [
        "Miners walked out on Friday. ",
        "if ",
        "said ",
        "will not ",
        "14:05 — ",
        "he said on Monday, ",
        "Miners walked\n\n",
        "«",
        "had been ",
    ],
)
def test_ten_times_the_text_takes_about_ten_times_as_long(crafted: str) -> None:
    def seconds(length: int) -> float:
        text = crafted * (length // len(crafted))
        start = time.process_time()
        events(article(text))
        return time.process_time() - start

    seconds(400)
    short = max(seconds(4_000), 0.03)
    assert seconds(40_000) < 30 * short
