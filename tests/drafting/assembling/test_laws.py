"""Whatever an article is like: drafts are valid records, and their evidence stands in the text."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.drafting.articles import Article, Material, Publication, read
from dateline.drafting.articles import Given as Said
from dateline.drafting.assembling import Setting, assemble, find
from dateline.drafting.naming.catalogue import Catalogue
from dateline.reading.parser import read as read_yaml
from dateline.records import rules
from dateline.records.article import Article as ArticleRecord
from dateline.records.build import build
from dateline.records.event import Event as EventRecord
from dateline.writing.record_yaml import record_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.drafting.assembling import Draft, Drafted
    from dateline.drafting.assembling.evidence import Evidence

_DAY = date(2024, 5, 6)  # a Monday
_SENTENCES = (
    "ELMHAM, May 6 (Reuters) - Workers at the Elm mill have threatened to stop work.",
    "Police detained at least 586 people in Elmham on Sunday, the ministry said.",
    "“We had no choice,” Anna Kuznets, the mayor, told reporters on Monday.",
    "It will close the ferry on 1 June.",
    "He denied that the 16,000-strong workforce had downed tools last week.",
    "Is that so?",
    "Boris Kuznets, who was away, resigned after the vote (see above) - and left.",
    '"Nearly a third", she said, "of the mines: six."',
    "Hundreds marched in Minsk and in Orsha, and 17 were hurt.",
    "В понедельник рабочие остановили завод в Минске.",
    "«Мы не уступим», — сказал директор Борис Кузнец.",
    "Задержаны не менее 60 человек, сообщил профсоюз.",
    "Совет закроет паром 1 июня.",
    "Reporting by A. Writer; editing by B. Reader",
)
_PIECES = st.one_of(st.sampled_from(_SENTENCES), st.text(max_size=40))
_TEXTS = st.lists(_PIECES, min_size=1, max_size=12).flatmap(
    lambda parts: st.sampled_from([" ".join(parts), "\n\n".join(parts), "\n".join(parts)])
)


def _drafted(text: str, language: str) -> tuple[Article, Drafted] | None:
    (reading,) = read(Material("a.txt", text.encode("utf-8", "replace")), Said(_DAY))
    if reading.article is None:
        return None
    article = reading.article
    if language:
        published = Publication(_DAY, "", "given by you", "sure")
        article = Article(
            text=article.text, language=language, published=published, title="\u202eA"
        )
    return article, assemble(article, find(article, Catalogue()), Setting("2024-05-08"))


def _all(drafted: Drafted) -> Iterator[Draft]:
    yield drafted.article
    yield from drafted.events


@settings(max_examples=150)
@given(_TEXTS, st.sampled_from(["", "en", "ru", "en-GB", "be"]))
@example(
    "B\x0c ELMHAM, May 6 (Reuters) - Workers have threatened to stop. It will close on 1 June.", ""
)
def test_drafts_are_valid_records_without_a_warning(text: str, language: str) -> None:
    made = _drafted(text, language)
    for draft in _all(made[1]) if made else ():
        written = record_yaml(draft.kind, draft.fields)
        node, problems = read_yaml(written, "a.yml")
        assert not problems
        assert node is not None
        model = ArticleRecord if draft.kind == "article" else EventRecord
        built = build(model, node)
        assert not built.findings
        assert built.record is not None
        assert not rules.check(built.record)


@settings(max_examples=150)
@given(_TEXTS, st.sampled_from(["", "en", "ru"]))
def test_every_field_has_evidence_and_all_evidence_stands_in_the_text(
    text: str, language: str
) -> None:
    made = _drafted(text, language)
    if made is None:
        return
    article, drafted = made
    for draft in _all(drafted):
        evidence = draft.evidence
        assert set(_leaves(draft.fields)) <= set(evidence.fields)
        _stands(evidence, article.text)
        if evidence.sentence:
            start, end = evidence.sentence
            assert 0 <= start < end <= len(article.text)


def _stands(evidence: Evidence, text: str) -> None:
    for one in evidence.fields.values():
        sentence = one.sentence
        assert 0 <= sentence.start <= one.start <= one.end <= sentence.end <= len(text)
        assert text[sentence.start : sentence.end] == sentence.text


@settings(max_examples=100)
@given(_TEXTS, st.sampled_from(["", "en", "ru"]))
def test_quotes_and_figures_are_in_the_text_to_the_character(text: str, language: str) -> None:
    made = _drafted(text, language)
    if made is None:
        return
    article, drafted = made
    for draft in drafted.events:
        for path, one in draft.evidence.fields.items():
            if path.endswith("].text"):
                words = article.text[one.start : one.end]
                assert " ".join(words.split()) == " ".join(str(_at(draft.fields, path)).split())


@given(_TEXTS)
def test_the_same_article_gives_the_same_drafts(text: str) -> None:
    assert _drafted(text, "en") == _drafted(text, "en")


def _leaves(value: object, path: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _leaves(inner, f"{path}[{number}]")
    else:
        yield path


def _at(value: object, path: str) -> object:
    for step in re.findall(r"\w+", path):
        if isinstance(value, list):
            value = value[int(step)]
        elif isinstance(value, dict):
            value = value[step]
    return value
