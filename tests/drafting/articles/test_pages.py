"""What an HTML page says of its article."""

from __future__ import annotations

import json
from datetime import date

import pytest

from dateline.drafting.articles import Article, Given, Material, read

BODY = """
<p>Bakers in Elmtown put out their ovens on Monday, the guild of bakers said in a statement.</p>
<p>They ask for more pay and for a day of rest, and they want the council to hear them soon.</p>
<p>The council said that it would meet the guild before the week is over, and asked for bread.</p>
"""
URL = "https://gazette.example/news/ovens"


def page(
    head: str = "", top: str = "<h1>Ovens are out</h1>", below: str = "", lang: str = "en"
) -> str:
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><title>Ovens are out | Gazette</title>{head}'
        f"</head><body><main><article>{top}{BODY}</article></main>{below}</body></html>"
    )


def ld(**values: object) -> str:
    data = json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", **values})
    return f'<script type="application/ld+json">{data}</script>'


def article(markup: str, url: str = URL, given: Given | None = None) -> Article:
    (reading,) = read(Material("page", markup.encode(), url), given)
    assert reading.problems == ()
    assert reading.article is not None
    return reading.article


META = '<meta property="article:published_time" content="{}">'
UPDATED = '<meta property="article:modified_time" content="{}">'
HEADED = "<h1>Ovens are out</h1><div class='byline'>{}</div>"


@pytest.mark.parametrize(
    ("markup", "day", "certainty"),
    [
        (page(ld(datePublished="2020-08-17T10:00:00+03:00")), "2020-08-17", "sure"),
        (page(META.format("2020-08-17T10:00:00Z")), "2020-08-17", "sure"),
        (page(top=HEADED.format("August 17, 2020")), "2020-08-17", "likely"),
        (
            page(META.format("2020-08-17"), HEADED.format("By Anna Smith | 17 August 2020")),
            "2020-08-17",
            "sure",
        ),
        # What readers see is the publisher's day, where the data tell it in universal time.
        (
            page(META.format("2020-08-18T01:30:00Z"), HEADED.format("August 17, 2020")),
            "2020-08-17",
            "likely",
        ),
        # The first day counts where a second one is said to be an update's.
        (
            page(top=HEADED.format("Published 17 August 2020 Updated 19 August 2020")),
            "2020-08-17",
            "likely",
        ),
        (
            page(META.format("2020-08-17"), HEADED.format("Updated August 19, 2020")),
            "2020-08-17",
            "likely",
        ),
        # Long after, the text is another one, of the day that it says.
        (
            page(META.format("2019-08-17"), HEADED.format("Updated August 19, 2020")),
            "2020-08-19",
            "likely",
        ),
        # A local time beats the same instant told in universal time.
        (
            page(
                META.format("2020-08-18T01:30:00Z") + ld(dateCreated="2020-08-17T21:30:00-04:00"),
            ),
            "2020-08-17",
            "likely",
        ),
        # Dates of other things: of comments, of what is related, of today.
        (
            page(
                META.format("2020-08-17"),
                below="<div class='comments'><time datetime='2020-09-30'>30 Sep</time></div>",
            ),
            "2020-08-17",
            "sure",
        ),
        (
            page(
                below="<aside class='related'><h3>More</h3><p>August 30, 2020</p></aside>",
                top=HEADED.format("August 17, 2020"),
            ),
            "2020-08-17",
            "likely",
        ),
        (
            page(ld(datePublished="2020-08-17", comment={"datePublished": "2020-08-20"})),
            "2020-08-17",
            "sure",
        ),
        (
            page(ld(datePublished="2020-08-17"), "<p>Friday, 21 August 2020</p><h1>Ovens</h1>"),
            "2020-08-17",
            "likely",
        ),
        (page(top=HEADED.format("17 августа 2020, 15:30"), lang="ru"), "2020-08-17", "likely"),
        (page(top=HEADED.format("Апублікавана 17 жніўня 2020")), "2020-08-17", "likely"),
        (page(top=HEADED.format("Veröffentlicht am 17. August 2020")), "2020-08-17", "likely"),
    ],
)
def test_the_day_of_publication_is_chosen_among_all_days(
    markup: str, day: str, certainty: str
) -> None:
    found = article(markup).published
    assert found is not None
    assert (found.day.isoformat(), found.certainty) == (day, certainty)


def test_the_day_in_the_address_is_taken_where_nothing_else_tells() -> None:
    found = article(page(), "https://gazette.example/2020/08/17/ovens").published
    assert found is not None
    assert (found.day.isoformat(), found.where) == ("2020-08-17", "the address")


def test_the_evidence_of_a_day_is_the_page_s_own_words() -> None:
    found = article(page(top=HEADED.format("By Anna Smith | 17 August 2020"))).published
    assert found is not None
    assert found.words == "By Anna Smith | 17 August 2020"
    assert found.where == "a line near the title"


def test_two_days_are_a_doubt_with_both() -> None:
    found = article(page(META.format("2020-08-15"), HEADED.format("August 17, 2020")))
    (doubt,) = found.doubts
    assert (doubt.field, doubt.candidates) == ("published", ("2020-08-15", "2020-08-17"))


@pytest.mark.parametrize(("language", "day"), [("en-GB", "2020-09-03"), ("en-US", "2020-03-09")])
def test_numbers_are_read_as_the_page_s_language_has_them(language: str, day: str) -> None:
    found = article(page(top=HEADED.format("Published 3/9/2020"), lang=language)).published
    assert found is not None
    assert found.day.isoformat() == day


def test_numbers_are_read_so_that_they_agree_with_the_data() -> None:
    markup = page(META.format("2020-09-03"), HEADED.format("3/9/2020"), lang="en-US")
    found = article(markup).published
    assert found is not None
    assert (found.day.isoformat(), found.certainty) == ("2020-09-03", "sure")


def test_title_authors_and_publisher_come_from_the_page() -> None:
    found = article(
        page(
            ld(
                headline="Ovens are out",
                author=[{"@type": "Person", "name": "Anna Smith"}, {"name": "Bob Jones"}],
                publisher={"@type": "Organization", "name": "Elm Gazette"},
            )
            + f'<link rel="canonical" href="{URL}">'
        ),
        URL + "?utm_source=letter",
    )
    assert found.title == "Ovens are out"
    assert found.authors == ("Anna Smith", "Bob Jones")
    assert found.publisher == "Elm Gazette"
    assert found.url == URL
    assert found.language == "en"


def test_a_visible_byline_is_better_than_the_publisher_as_author() -> None:
    found = article(
        page(
            ld(author={"name": "Elm Gazette"}, publisher={"name": "Elm Gazette"}),
            HEADED.format("By Anna Smith"),
        )
    )
    assert found.authors == ("Anna Smith",)


def test_a_canonical_address_of_another_site_is_not_taken() -> None:
    found = article(page('<link rel="canonical" href="https://other.example/ovens">'))
    assert found.url == URL


def test_what_the_user_gives_stands_above_what_is_found() -> None:
    given = Given(date(2020, 8, 1), "My Paper", "https://my.example/x", "fr")
    found = article(page(META.format("2020-08-17")), given=given)
    assert found.published is not None
    assert found.published.day == date(2020, 8, 1)
    assert (found.publisher, found.url, found.language) == (
        "My Paper",
        "https://my.example/x",
        "fr",
    )


def test_the_language_of_the_text_is_believed_more_than_the_template_s() -> None:
    assert article(page(lang="de")).language == "en"


def test_an_agency_is_taken_from_the_dateline() -> None:
    report = "ELMTOWN, Aug 17 (Reuters) - Bakers have put out all their ovens."
    top = f"<h1>Ovens are out</h1><p>{report}</p>"
    found = article(page(META.format("2020-08-18"), top))
    assert found.agency == "Reuters"
    assert found.dateline is not None
    assert found.dateline.place == "Elmtown"
    assert found.text[found.body :].startswith("Bakers have put out")


def test_the_text_that_a_page_gives_to_machines_is_taken_where_it_has_more() -> None:
    whole = "Bakers put out their ovens. " * 60
    markup = page(ld(articleBody=whole))
    assert article(markup).text == whole.strip()
