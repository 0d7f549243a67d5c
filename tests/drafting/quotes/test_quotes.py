"""Direct quotes and who says them; every text is made up."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.drafting.actors import find_actors
from dateline.drafting.quotes import Quote, find_quotes
from tests.drafting.catalogue import CATALOGUE


def quotes(text: str, language: str = "en") -> list[Quote]:
    return find_quotes(text, language, find_actors(text, language, CATALOGUE))


def said(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [
        (text[one.start : one.end], one.speaker.name if one.speaker else "")
        for one in quotes(text, language)
    ]


DORA = "Dora Miller"
BOB = "Bob Jones"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“We are late,” said Dora Miller, a baker.", [("We are late,", DORA)]),
        ("“We are late,” Dora Miller said.", [("We are late,", DORA)]),
        ('"We are late," Dora Miller told the Gazette.', [("We are late,", DORA)]),
        ("“We are late,” Dora Miller, 34, a baker, said.", [("We are late,", DORA)]),
        ("“We are late,” said baker Dora Miller of Elmtown.", [("We are late,", DORA)]),
        ("“We are late,” said Oak Motors CEO Dora Miller.", [("We are late,", DORA)]),
        ("“We are late,” says Mr. Jones.", [("We are late,", "Jones")]),
        ("Dora Miller said: “We are late.”", [("We are late.", DORA)]),
        ("The union's head, Dora Miller, said: “We are late.”", [("We are late.", DORA)]),
        ("On Monday, Dora Miller said, “We are late.”", [("We are late.", DORA)]),
        ("Dora Miller, 34, a baker, said they were “too late”.", [("too late", DORA)]),
        ("According to Dora Miller, “all of them were late”.", [("all of them were late", DORA)]),
        ("Dora Miller tweeted: “Bye”.", [("Bye", DORA)]),
        # One speaker, more than one quote.
        (
            "“We are late,” Dora Miller said. “But we try.”",
            [("We are late,", DORA), ("But we try.", DORA)],
        ),
        (
            "“We are late,” Dora Miller said, “but we try.”",
            [("We are late,", DORA), ("but we try.", DORA)],
        ),
        (
            "Dora Miller said: “We are late.\n\n“We try,” she added.",
            [("We are late.", DORA), ("We try,", DORA)],
        ),
        (
            "“We are late,” said Dora Miller.\n\n“Nobody told us when the ovens would go out.”",
            [("We are late,", DORA), ("Nobody told us when the ovens would go out.", DORA)],
        ),
        ("Dora Miller told reporters:\n\n“We are late.”", [("We are late.", DORA)]),
        # Pronouns are followed back.
        ("Dora Miller came. “We are late,” she said.", [("We are late,", DORA)]),
        (
            "Bob Jones met Dora Miller. “We are late,” she said. “I am not,” he said.",
            [("We are late,", DORA), ("I am not,", BOB)],
        ),
        ("Dora Miller came with Bob Jones. “Late,” he said.", [("Late,", BOB)]),
        (
            "Elm Bakeries closed. “We are sorry for it,” it said.",
            [("We are sorry for it,", "Elm Bakeries")],
        ),
        ("He said that he had “no interest”.", [("no interest", "He")]),
        # Somebody described, who is named beside it or was before.
        (
            "“We are late,” said the head teacher, Dora Miller.",
            [("We are late,", DORA)],
        ),
        (
            "The minister, Dora Miller, met Bob Jones. “We are late,” the minister said.",
            [("We are late,", DORA)],
        ),
        (
            "Minister Dora Miller met Bob Jones. “We are late,” the minister said.",
            [("We are late,", DORA)],
        ),
        (
            "“We are late,” Bob Jones said.\n\nCoach Tom March left. He hoped it was “all over”.",
            [("We are late,", BOB), ("all over", "Tom March")],
        ),
        (
            "“We are late,” Dora Miller said. The company left. It called her “a danger”.",
            [("We are late,", DORA), ("a danger", "company")],
        ),
        # Speakers without a name.
        (
            "“We are late,” a spokesman for the council said.",
            [("We are late,", "spokesman for the council")],
        ),
        ("“We are late,” the company said in a statement.", [("We are late,", "company")]),
        ("“All the ovens will go out on Monday,” reads the letter.", [
            ("All the ovens will go out on Monday,", "letter"),
        ]),
        # Marks of other kinds.
        ("`` We are late , '' said Dora Miller .", [("We are late ,", DORA)]),
        ("‘We won’t go,’ said Dora Miller. ‘It’s late.’", [
            ("We won’t go,", DORA), ("It’s late.", DORA),
        ]),
        ("“He said ‘no’ to me,” said Dora Miller.", [("He said ‘no’ to me,", DORA)]),
        ("“Why?” Dora Miller asked.", [("Why?", DORA)]),
        # The next sentence is not the quote's.
        ("“Why?” Dora Miller asked. “I left.” The police said so.", [
            ("Why?", DORA), ("I left.", DORA),
        ]),
        # No quotes.
        ("The film “Bread and Roses” was shown.", []),
        ("The so-called “bread” was gone.", []),
        ("There are no marks here, said Dora Miller.", []),
        ("A mark “ that nobody closes, said Dora Miller. It goes on.", []),
    ],
)  # fmt: skip
def test_english_quotes_have_their_speakers(text: str, found: list[tuple[str, str]]) -> None:
    assert said(text) == found


IVAN = "Иван Сидоров"
ANNA = "Анна Петрова"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("«Печи погасли», — сказал Иван Сидоров.", [("Печи погасли", IVAN)]),
        ("«Печи погасли», — заявил пекарь Иван Сидоров.", [("Печи погасли", IVAN)]),
        ('"Печи погасли", - сообщил Иван Сидоров.', [("Печи погасли", IVAN)]),
        ("Иван Сидоров сказал: «Печи погасли».", [("Печи погасли", IVAN)]),
        ("Иван Сидоров: «Печи погасли».", [("Печи погасли", IVAN)]),
        ("По словам Ивана Сидорова, «печи погасли ночью».", [
            ("печи погасли ночью", IVAN),
        ]),
        ("Иван Сидоров пришёл. По его мнению, поздно. «Печи погасли», — сказал он.", [
            ("Печи погасли", IVAN),
        ]),
        ("Анна Петрова встретила Ивана. «Печи погасли», — добавила она.", [
            ("Печи погасли", ANNA),
        ]),
        ("— Печи погасли, — сказал Иван Сидоров. — Хлеба нет.", [
            ("Печи погасли", IVAN), ("Хлеба нет.", IVAN),
        ]),
        ("— Печи погасли, — вздохнула Анна Петрова.", [("Печи погасли", ANNA)]),
        ("«Хлеба нет», — говорится в заявлении профсоюза.", [
            ("Хлеба нет", "заявлении профсоюза"),
        ]),
        ("Анна Петрова назвала печи „позором“.", [("позором", ANNA)]),
        ("Как рассказала Анна Петрова, «печи погасли ночью».", [("печи погасли ночью", ANNA)]),
        ("Иван Сидоров пришёл. «Печи погасли», — сказал он на площади.", [
            ("Печи погасли", IVAN),
        ]),
        ("— Сказали: «Хлеба нет», — вздохнула Анна Петрова. — Так и ушли.", [
            ("Сказали: «Хлеба нет»", ANNA), ("Так и ушли.", ANNA),
        ]),
        (
            "Анна Петрова печёт хлеб.\n\n— Давно?\n\n— Всю жизнь.\n\n— А печь?\n\n— Её сложил дед.",
            [("Всю жизнь.", ANNA), ("Её сложил дед.", ANNA)],
        ),
        ("Нужны:\n— мука;\n— соль.", []),
        ("Рабочие «Вязовских пекарен» ушли.", []),
        ("Газета «Народный хлеб» написала об этом.", []),
        ("— это тире, а не речь", []),
    ],
)  # fmt: skip
def test_russian_quotes_have_their_speakers(text: str, found: list[tuple[str, str]]) -> None:
    assert said(text, "ru") == found


def test_a_speaker_of_the_catalogue_has_its_id() -> None:
    (quote,) = quotes("Anna Kuznets came. “We are late,” she said.")
    assert quote.speaker is not None
    assert (quote.speaker.id, quote.speaker.name) == ("anna-kuznets", "Anna Kuznets")


def test_a_pronoun_that_could_be_two_people_is_a_doubt() -> None:
    (quote,) = quotes("Dora Miller met Anna Kuznets. “We are late,” she said.")
    (doubt,) = quote.doubts
    assert doubt.candidates == (DORA, "Anna Kuznets")


def test_of_an_unknown_language_no_quote_is_found() -> None:
    assert quotes("„Wir sind spät“, sagte Dora Miller.", "de") == []


_PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "«",
        "»",
        "„",
        "‘",
        "’",
        "—",
        " said ",
        "Dora Miller",
        " he ",
        ", ",
        ". ",
        "\n",
        "We are late",
        "сказал",
        " она ",
        "«Весна»",
        "Мы",
        ": ",
        "according to ",
    ]
)


@given(st.lists(_PIECES, max_size=30).map("".join), st.sampled_from(["en", "ru"]))
def test_every_quote_stands_in_the_text(text: str, language: str) -> None:
    end = 0
    for quote in quotes(text, language):
        assert end <= quote.start < quote.end <= len(text)
        words = text[quote.start : quote.end]
        assert words == words.strip()
        end = quote.end
        if quote.speaker:
            assert 0 <= quote.speaker.start < quote.speaker.end <= len(text)


@pytest.mark.parametrize(
    "piece",
    ["“", "“a”", '"', "'a", "«", "«»", "— a, ", "said ", "“a,” he said. ", ", ", "he ", "“a”\n\n",
     "according to ", "Dora Miller said “a” ", "— А? \n— Б.\n", "the minister said “a”. ",
     "Minister Dora Miller left. “a,” he said. It said “b”. "],
)  # fmt: skip
@pytest.mark.parametrize("language", ["en", "ru"])
def test_finding_quotes_takes_linear_time(piece: str, language: str) -> None:
    def seconds(count: int) -> float:
        start = time.process_time()
        quotes(piece * count, language)
        return time.process_time() - start

    short, long = seconds(500), seconds(4_000)
    assert long < 24 * short + 1  # eight times the input; a square would be 64 times
