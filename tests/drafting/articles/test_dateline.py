"""Datelines as agencies and papers write them."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.drafting.articles.dateline import find_dateline

PUBLISHED = date(2020, 8, 18)
THE_DAY = "2020-08-17"


@pytest.mark.parametrize(
    ("text", "place", "day", "agency"),
    [
        ("ELMTOWN (Reuters) - Bakers", "Elmtown", None, "Reuters"),
        ("ELMTOWN, Aug 17 (Reuters) - Bakers", "Elmtown", THE_DAY, "Reuters"),
        ("ELMTOWN (State Wire), Aug 17 - Bakers", "Elmtown", THE_DAY, "State Wire"),
        ("ELMTOWN, August 17. /TASS/. Bakers", "Elmtown", THE_DAY, "TASS"),
        ("МИНСК, 17 авг — РИА Новости. Пекари", "Минск", THE_DAY, "RIA Novosti"),
        ("МИНСК, 17 августа. /ТАСС/. Пекари", "Минск", THE_DAY, "TASS"),
        ("Минск. 17 августа. ИНТЕРФАКС-ЗАПАД - Пекари", "Минск", THE_DAY, "Interfax"),
        ("17 августа, Минск /Корр. БЕЛТА/. Пекари", "Минск", THE_DAY, "BelTA"),
        ("Минск, 17 августа, БелаПАН. Пекари", "Минск", THE_DAY, "BelaPAN"),
        ("МИНСК — Пекари", "Минск", None, ""),
        ("Elmtown (AFP) – Bakers", "Elmtown", None, "AFP"),
        ("ELMTOWN, Belarus (AP) — Bakers", "Elmtown", None, "AP"),
        ("KYIV/MOSCOW (Reuters) - Bakers", "Kyiv", None, "Reuters"),
        ("BRUSSELS, Monday, 17 August – Bakers", "Brussels", THE_DAY, ""),
        ("SALT LAKE CITY — Bakers", "Salt Lake City", None, ""),
        ("ST. LOUIS (AP) — Bakers", "St. Louis", None, "AP"),
        ("NEW YORK, N.Y. – Bakers", "New York", None, ""),
        ("ELMTOWN, Aug. 17, 2020 /PRNewswire/ -- Bakers", "Elmtown", THE_DAY, "PR Newswire"),
        ("Elmtown, Belarus – August 17, 2020 – Bakers", "Elmtown", THE_DAY, ""),
        ("(Reuters) - Bakers", "", None, "Reuters"),
        ("A title\nBy Anna Smith\n\nELMTOWN (Reuters) - Bakers", "Elmtown", None, "Reuters"),
    ],
)
def test_a_dateline_gives_its_place_day_and_agency(
    text: str, place: str, day: str | None, agency: str
) -> None:
    found = find_dateline(text, PUBLISHED)
    assert found is not None
    said = found.day and found.day.isoformat()
    assert (found.place, said, found.agency) == (place, day, agency)
    assert text[found.end :] in {"Bakers", "Пекари"}


def test_a_day_behind_the_agency_that_no_dash_follows_begins_the_report() -> None:
    text = "ELMTOWN (AP) 17 August was a holiday"
    found = find_dateline(text, PUBLISHED)
    assert found is not None
    assert found.day is None
    assert text[found.end :] == "17 August was a holiday"


@pytest.mark.parametrize(
    "text",
    [
        "Analysis — Why bakers strike",
        "Bakers on strike - what now",
        "On Monday - he said",
        "COVID-19 - What we know",
        "Гродно – город на западе",
        "EU - the bloc of states",
        "Washington — the president",
        "Anna Smith (born 1954) is a baker",
        "Anna (Reuters) said that",
        "U.S. officials said - again",
        "17 августа 2020 - Пекари",
        "",
    ],
)
def test_a_sentence_that_begins_with_a_name_has_no_dateline(text: str) -> None:
    assert find_dateline(text, PUBLISHED) is None


@pytest.mark.parametrize(
    ("published", "day"),
    [(date(2021, 1, 1), "2020-12-31"), (date(2020, 12, 31), "2020-12-31"), (None, None)],
)
def test_a_day_without_a_year_is_the_one_nearest_to_publication(
    published: date | None, day: str | None
) -> None:
    found = find_dateline("ELMTOWN, Dec 31 (Reuters) - Bakers", published)
    assert found is not None
    assert (found.day and found.day.isoformat()) == day


@given(st.text(max_size=200), st.text(max_size=50))
def test_a_dateline_stands_in_the_text(head: str, tail: str) -> None:
    text = f"{head}\nELMTOWN (Reuters) - {tail}"
    found = find_dateline(text)
    if found:
        assert 0 <= found.start < found.end <= len(text)


@pytest.mark.parametrize("piece", ["A ", "A.", "A, ", "Aug 1 ", "ELM-", "(", "A\n"])
def test_looking_for_a_dateline_takes_linear_time(piece: str) -> None:
    start = time.process_time()
    find_dateline(piece * 500_000)
    assert time.process_time() - start < 1
