from __future__ import annotations

import time
from datetime import date

import pytest

from dateline.drafting.events.dating import Dating
from dateline.drafting.events.telling import place_of, telling

MONDAY = date(2020, 8, 17)


def dating(*sentences: str, published: date = MONDAY, language: str = "en") -> Dating:
    return Dating(telling(sentences, published, language))


LEAD = "Miners threatened on Sunday to stop work."
ONE_SENTENCE = (
    ("Miners walked out on Friday.", "walked", "2020-08-14"),
    ("The company said on Monday that miners had walked out last week.", "said", "2020-08-17"),
    (
        "The company said on Monday that miners had walked out last week.",
        "walked",
        "[2020-08-10..2020-08-16]",
    ),
    ("In 2019, the company opened a mine.", "opened", "2019"),
    ("The company opened a mine in 2019 and closed one in 2020.", "opened", "2019"),
    ("The company opened a mine in 2019 and closed one in 2020.", "closed", "2020"),
    ("It will open a mine in October.", "open", "2020-10"),
    ("The union was banned from 9 to 12 August.", "banned", "2020-08-09/2020-08-12"),
    ("It has been on strike since August 11.", "strike", "2020-08-11"),
    (
        "The ferry will leave Lendal and cross the strait and land in Orrin on October 5.",
        "leave",
        "2020-10-05",
    ),
    # a date that belongs to something else
    ("It reported the first loss since 1992.", "reported", "2020-08-17"),
    ("Sales fell compared to March 2019.", "fell", "2020-08-17"),
    ("Output fell by a tenth from a year earlier.", "fell", "2020-08-17"),
    ("The company renewed its July 3 offer.", "renewed", "2020-08-17"),
    ("The plant, opened on July 3, stopped work.", "stopped", "2020-08-17"),
    ("The plant is seeking to cut 31,500 staff jobs by 2022.", "seeking", "2020-08-17"),
    ("The company pledged to open a mine by 2024.", "pledged", "2020-08-17"),
    ("The vote, originally due later this year, was put off.", "vote", "2020-08-17"),
    ("The port will honour the crews who aim to sail in October.", "honour", "2020-08-17"),
    # what has happened is not dated after the article
    ("The mine closed, and a vote is due on December 1.", "closed", "2020-08-17"),
)


@pytest.mark.parametrize(("sentence", "mention", "edtf"), ONE_SENTENCE)
def test_an_event_has_the_date_of_its_own_sentence_that_fits(
    sentence: str, mention: str, edtf: str
) -> None:
    assert dating(sentence).date_of_mention(0, mention).edtf == edtf


def test_what_says_no_date_is_of_the_day_of_the_news() -> None:
    article = dating(LEAD, "The director promised talks.")
    dated = article.date_of_mention(1, "promised")
    assert (dated.edtf, dated.basis) == ("2020-08-16", "news")
    assert dated.expression is not None


def test_without_any_date_it_is_of_the_day_of_the_article() -> None:
    dated = dating("The director promised talks.").date_of_mention(0, "promised")
    assert (dated.edtf, dated.basis, dated.expression) == ("2020-08-17", "published", None)


@pytest.mark.parametrize(
    "dateline", ["August 17 , 2020", "MINSK, Aug 17 (Reuters) - It rains.", "17 August 2020"]
)
def test_the_date_above_an_article_is_not_that_of_its_news(dateline: str) -> None:
    article = dating(dateline, LEAD, "The director promised talks.")
    assert article.date_of_mention(2, "promised").edtf == "2020-08-16"


def test_the_same_event_has_its_date_from_elsewhere() -> None:
    article = dating("The bankruptcy hit Minsk.", "It rains.", "The bankruptcy began on August 3.")
    dated = article.date_of_mention(0, "bankruptcy")
    assert (dated.edtf, dated.basis) == ("2020-08-03", "same")


def test_a_day_that_was_counted_holds_for_the_same_event_elsewhere() -> None:
    article = dating(
        LEAD,
        "A day before the talks, the firm was cancelling a sale.",
        "It defended the cancellation.",
    )
    dated = article.date_of_mention(2, "cancellation")
    assert (dated.edtf, dated.basis) == ("2020-08-15", "same")


def test_the_day_on_which_something_is_said_is_not_that_of_what_is_said() -> None:
    article = dating("The mine made a loss in 2019.", "It said on Friday that the loss might grow.")
    assert article.date_of_mention(1, "loss").edtf == "2019"


def test_a_date_that_is_not_sure_enough_does_not_hold_for_other_mentions() -> None:
    article = dating("The bankruptcy hit Minsk.", "The bankruptcy, he argued, on August 3 hurt it.")
    assert article.date_of_mention(1, "bankruptcy").edtf == "2020-08-03"
    assert article.date_of_mention(0, "bankruptcy").edtf == "2020-08-17"


def test_saying_something_is_never_the_same_event() -> None:
    article = dating("He said it.", "He said so on August 3.")
    assert article.date_of_mention(0, "said").edtf == "2020-08-17"


def test_what_had_happened_is_of_the_date_in_the_sentence_before() -> None:
    article = dating("In March 2019 the mine flooded.", "Its owner had ignored warnings.")
    dated = article.date_of_mention(1, "ignored")
    assert (dated.edtf, dated.basis) == ("2019-03", "carried")


def test_a_story_of_one_old_day_goes_on_until_another_date() -> None:
    article = dating(
        "On June 3, 2019, the mine flooded.",
        "Miners escaped.",
        "It was sold on July 1.",
        "It paid.",
    )
    assert article.date_of_mention(1, "escaped").edtf == "2019-06-03"
    assert article.date_of_mention(3, "paid").edtf == "2020-07-01"


def test_days_are_counted_from_the_news() -> None:
    article = dating(LEAD, "The threat comes two days after police raided the plant.")
    assert article.date_of_mention(1, "raided").edtf == "2020-08-14"
    article = dating(LEAD, "A day before the threat, police raided the plant.")
    assert article.date_of_mention(1, "raided").edtf == "2020-08-15"


def test_russian_events_are_dated_too() -> None:
    article = dating(
        "Компания заявила в понедельник, что забастовка началась 11 августа.",
        "Директор пообещал переговоры.",
        language="ru",
    )
    assert article.date_of_mention(0, "заявила").edtf == "2020-08-17"
    assert article.date_of_mention(0, "началась").edtf == "2020-08-11"
    assert article.date_of_mention(1, "пообещал").edtf == "2020-08-17"


def test_the_evidence_lies_in_the_text() -> None:
    article = dating("It rains.", "Miners walked out on Friday.")
    expression = article.date_of_mention(1, "walked").expression
    assert expression is not None
    assert article.article.text[expression.start : expression.end] == "Friday"


def test_a_mention_is_a_whole_word_where_there_is_one() -> None:
    article = telling(["The showing will show it."], MONDAY, "en")
    start, end = place_of(article, 0, "show")
    assert article.text[start - 1 : end + 1] == " show "
    assert place_of(article, 0, "absent") == article.sentences[0]


@pytest.mark.parametrize("crafted", ["walked on Monday ", "walked ", "a day after ", "(", "« "])
def test_ten_times_the_text_takes_about_ten_times_as_long(crafted: str) -> None:
    def seconds(length: int) -> float:
        text = crafted * (length // len(crafted))
        start = time.process_time()
        article = dating(text)
        for at in range(0, len(text), len(text) // 20):
            article.date_of(0, at, at + 1)
        return time.process_time() - start

    short = max(seconds(4_000), 0.03)
    assert seconds(40_000) < 30 * short
