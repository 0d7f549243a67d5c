"""From a text to its time expressions: read, build, resolve."""

from __future__ import annotations

from functools import cache, cached_property, partial
from itertools import chain
from typing import TYPE_CHECKING, Final

from dateline.drafting.languages import table_of
from dateline.drafting.times.expression import TimeExpression
from dateline.drafting.times.meanings.amounts import Pair, Range
from dateline.drafting.times.meanings.meaning import Context, Located
from dateline.drafting.times.patterns import Layer, literals_of
from dateline.drafting.times.relations import related
from dateline.drafting.times.sentences import sentences_of
from dateline.drafting.times.shapes import BUILT, DIGITS
from dateline.drafting.times.tense import Looking
from dateline.drafting.times.tokens import PLAIN, Lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date

    from dateline.drafting.languages.table import Table
    from dateline.drafting.times.expression import Relation
    from dateline.drafting.times.meanings.meaning import Answer, Direction, Meaning
    from dateline.drafting.times.sentences import Sentence
    from dateline.drafting.times.tokens import Token


def find_times(text: str, published: date, language: str) -> list[TimeExpression]:
    """Return the time expressions of an article's text, in order.

    `published` is the article's day, `language` a tag such as `en` or `ru`; of a language without a
    table nothing is found. Takes time in proportion to the text's length, and raises on no text.
    """
    grammar = _grammar(language.partition("-")[0].lower())
    if grammar is None:
        return []
    tokens = grammar.lexicon.read(text)
    row = tokens
    for layer in grammar.layers:
        row = layer.rewrite(row)
    return list(_Resolving(text, tokens, grammar.table, published).all(row))


_RELATIONS: Final[Mapping[str, Relation]] = {
    "since": "since",
    "until": "until",
    "by": "by",
    "before": "before",
    "after": "after",
    "about": "about",
}


class _Grammar:
    """The table of a language, compiled."""

    def __init__(self, table: Table) -> None:
        rules = list(chain.from_iterable(table.layers))
        classes = {*table.words, *chain.from_iterable(DIGITS), *chain.from_iterable(BUILT)}
        self.table = table
        self.lexicon = Lexicon(table.words, literals_of(rules, classes))
        self.layers = [Layer(rules, self.lexicon) for rules in table.layers]


@cache
def _grammar(language: str) -> _Grammar | None:
    table = table_of(language)
    return None if table is None else _Grammar(table)


class _Resolving:
    """One walk through a text's expressions, which remembers what it has met."""

    def __init__(self, text: str, tokens: Sequence[Token], table: Table, published: date) -> None:
        self._text = text
        self._tokens = tokens
        self._table = table
        self._published = published
        self._sentences: list[Sentence] = []
        self._looking = Looking(text, tokens, table.tense)
        self._previous: tuple[Located, int] | None = None
        self._year: tuple[Located, int] | None = None

    def all(self, row: Sequence[Token]) -> Iterator[TimeExpression]:
        """Yield what was built in a row of tokens, resolved."""
        built = [token for token in row if token.parts]
        if built:
            self._sentences = sentences_of(self._text, self._tokens, self._table.abbreviations)
        for token in built:
            meaning = next(iter(token.values.values()))
            if isinstance(meaning, int | float | str | tuple) or self._is_name(token):
                continue
            yield from self._resolved(token, meaning)

    def _is_name(self, token: Token) -> bool:
        """Tell a month from the person of that name whom the text names elsewhere."""
        if len(token.parts) > 1 or self._word(token.first) not in self._table.names:
            return False
        return self._word(token.first) in self._people

    @cached_property
    def _people(self) -> set[str]:
        """Return the months' names that stand behind another name: "Theresa May"."""
        return {
            self._word(at)
            for at in range(1, len(self._tokens))
            if self._word(at) in self._table.names
            and self._tokens[at - 1].kind == PLAIN
            and self._text[self._tokens[at - 1].start].isupper()
            and self._text[self._tokens[at].start].isupper()
        }

    def _resolved(self, token: Token, meaning: Meaning) -> Iterator[TimeExpression]:
        sentence = self._sentences[token.first]
        after = _last_of(token).first + 1
        look = cache(partial(self._looking.at, sentence, token.first, after))
        context = self._context(sentence.number, look)
        answer = _resolve(meaning, context)
        if isinstance(meaning, Range | Pair):
            if answer is not None:
                yield self._expression(answer, token.start, token.end)
            for end, at in ((meaning.first, meaning.first_at), (meaning.last, meaning.last_at)):
                resolved = _resolve(end, context)
                if resolved is not None:
                    yield self._kept(resolved, *at, sentence.number)
            return
        if answer is None:
            return
        start = token.start
        before = token.first - 1
        if before >= sentence.first and self._word(before) in self._table.articles:
            start = self._tokens[before].start
            before -= 1
        edtf = answer.edtf
        relation = self._relation(before) if before >= sentence.first else None
        if relation is not None:
            answer = related(answer, relation)
        yield self._kept(answer, start, token.end, sentence.number, edtf)

    def _relation(self, at: int) -> Relation | None:
        """Return what a word makes of the date behind it; none where it is glued to another word.

        In "Tut.By Monday" the "By" belongs to a name.
        """
        start = self._tokens[at].start
        if at and self._tokens[at - 1].end == start and not self._text[start - 1].isspace():
            return None
        word = self._tokens[at].values.get("relation")
        return _RELATIONS.get(word) if isinstance(word, str) else None

    def _kept(
        self, answer: Answer, start: int, end: int, sentence: int, plain: str | None = None
    ) -> TimeExpression:
        """Return the expression, and remember its period for those that follow."""
        if answer.period is not None:
            located = Located(answer.period, start, end)
            self._previous = located, sentence
            if answer.says_year:
                self._year = located, sentence
        return self._expression(answer, start, end, plain)

    def _expression(
        self, answer: Answer, start: int, end: int, plain: str | None = None
    ) -> TimeExpression:
        return TimeExpression(
            start=start,
            end=end,
            type=answer.type,
            value=answer.value,
            edtf=answer.edtf,
            plain=plain or answer.edtf,
            first=answer.period.first if answer.period else None,
            last=answer.period.last if answer.period else None,
            relation=answer.relation,
            anchors=answer.anchors,
            doubts=answer.doubts,
        )

    def _context(self, sentence: int, look: Callable[[], Direction]) -> Context:
        """Return what an expression of the sentence may lean on."""
        previous = near = beside = year = None
        if self._previous is not None:
            previous, number = self._previous
            near = previous if number >= sentence - 1 else None
            beside = previous if number == sentence else None
        if self._year is not None and self._year[1] == sentence:
            year = self._year[0]
        return Context(self._published, look, previous, near, beside, year)

    def _word(self, at: int) -> str:
        token = self._tokens[at]
        return self._text[token.start : token.end].lower()


def _resolve(meaning: Meaning, context: Context) -> Answer | None:
    """Return what a meaning comes to; None beyond the years 1 to 9999, which `date` refuses."""
    try:
        return meaning.resolve(context)
    except (OverflowError, ValueError):
        return None


def _last_of(token: Token) -> Token:
    while token.parts:
        token = token.parts[-1]
    return token
