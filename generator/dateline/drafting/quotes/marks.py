"""Where quotation marks open and close, in English and Russian print.

Curly and straight marks, „low“ ones, «guillemets», TeX's ``…'', and the dash that opens direct
speech in Russian; single marks only in texts without double ones.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAIRS: Final = {"“": "”", "«": "»", "„": "“”", "``": "''", '"': '"', "‘": "’", "'": "'"}
_SINGLE: Final = frozenset("‘'")
_OPENING: Final = re.compile(r"``|“|«|„|\"|(?<![^\W_])[‘'](?=[^\W\d_])")
_DOUBLE: Final = re.compile(r"``|[“«„\"]")
_CLOSING: Final = {
    mark: re.compile(
        r"''"
        if mark == "``"
        else rf"[{closing}]"
        if mark not in _SINGLE
        else rf"(?<=[\w.,!?…])[{closing}](?![^\W_])"
    )
    for mark, closing in _PAIRS.items()
}
_PARAGRAPH: Final = re.compile(r"[^\n]+")
_BETWEEN: Final = re.compile(r"[,.!?…][»\"]?\s?[—–-]\s+")
_DASH: Final = re.compile(r"\s*[—–]\s+(?=[^\W\d_]|[«\"])")
_PUNCTUATION: Final = frozenset(".,!?…;:")


class Span(NamedTuple):
    """The words between two marks, the paragraph they are in, and whether a mark closes them.

    `outer_start` and `outer_end` take the marks in. `is_dashed`: opened by a dash. `continues`: the
    quote of the paragraph before goes on.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    paragraph: tuple[int, int]
    mark: str
    is_dashed: bool = False
    continues: bool = False


def spans_of(text: str, says: re.Pattern[str]) -> list[Span]:
    """Return what stands between quotation marks, outermost marks only, in order.

    `says` finds a verb by which somebody says something, for the words between two parts of direct
    speech behind dashes. A mark that is not closed reaches to the end of its paragraph where the
    next one opens again, as quotes of several paragraphs are printed. Linear in the text's length.
    """
    found: list[Span] = []
    was_open = ""
    given_up = _SINGLE if _DOUBLE.search(text) else frozenset()
    answers = set(_answers(text))
    for match in _PARAGRAPH.finditer(text):
        paragraph = (match.start(), match.end())
        dash = _DASH.match(match[0])
        some = list(_dashed(text, paragraph, match.start() + dash.end(), says)) if dash else []
        is_open = ""
        if dash and not some and match.start() in answers:
            inner = (match.start() + dash.end(), match.end())
            some = [_span(text, inner, inner, paragraph, "—")._replace(is_dashed=True)]
        if not some:
            some, is_open = _in_paragraph(text, paragraph, given_up)
        if some and was_open and some[0].mark == was_open and _begins(text, some[0]):
            some[0] = some[0]._replace(continues=True)
        if match[0].strip():
            was_open = is_open
        found += some
    return [one for one in found if one.start < one.end]


def _answers(text: str) -> Iterator[int]:
    """Yield where the answers of an interview begin: dashed paragraphs right behind a question."""
    is_asked = False
    for match in _PARAGRAPH.finditer(text):
        words = match[0].rstrip()
        if not words:
            continue
        if not _DASH.match(words):
            is_asked = False
        elif is_asked and words[-1] in _FULL_STOPS:
            yield match.start()
            is_asked = False
        else:
            is_asked = words[-1] == "?"


_FULL_STOPS: Final = frozenset(".!…")


def _begins(text: str, span: Span) -> bool:
    return not text[span.paragraph[0] : span.outer_start].strip()


def _in_paragraph(
    text: str, paragraph: tuple[int, int], ignored: frozenset[str]
) -> tuple[list[Span], str]:
    """Return the spans of a paragraph, and the mark that is open at its end, if one is."""
    found: list[Span] = []
    at, end = paragraph
    given_up = set(ignored)
    while opening := _OPENING.search(text, at, end):
        mark = opening[0]
        at = opening.end()
        if mark in given_up or (mark == '"' and _closes(text, opening)):
            continue
        closing = _closing(text, mark, at, end)
        if closing is None:
            given_up.add(mark)
            if mark in _SINGLE or not text[at:end].strip():
                continue
            if _announced(text, paragraph[0], opening.start()) and _is_last(text, at, end):
                span = _span(text, (at, end), (opening.start(), end), paragraph, mark)
                return [*found, span], mark
            continue
        found.append(
            _span(text, (at, closing.start()), (opening.start(), closing.end()), paragraph, mark)
        )
        at = closing.end()
    return found, ""


def _announced(text: str, start: int, at: int) -> bool:
    """Tell a mark that opens its paragraph, or stands behind a colon or comma."""
    before = text[start:at].rstrip()
    return not before or before[-1] in ":,"


def _is_last(text: str, at: int, end: int) -> bool:
    """Tell an opening mark that is the paragraph's last one, and open to its end."""
    return _OPENING.search(text, at, end) is None


def _closes(text: str, opening: re.Match[str]) -> bool:
    """Tell a straight mark that can only close: it touches a word before and none behind."""
    before = text[opening.start() - 1 : opening.start()]
    behind = text[opening.end() : opening.end() + 1]
    return bool(before) and not before.isspace() and before not in "([—–-" and not behind.isalnum()


def _closing(text: str, mark: str, at: int, end: int) -> re.Match[str] | None:
    closing = _CLOSING[mark]
    if mark not in {"«", "“", "„"}:
        return closing.search(text, at, end)
    depth = 1
    for found in re.compile(f"[{mark}{_PAIRS[mark]}]").finditer(text, at, end):
        depth += 1 if found[0] == mark else -1
        if not depth:
            return found
    return None


def _span(
    text: str,
    inner: tuple[int, int],
    outer: tuple[int, int],
    paragraph: tuple[int, int],
    mark: str,
) -> Span:
    start, end = inner
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end, outer[0], outer[1], paragraph, mark)


def _dashed(
    text: str, paragraph: tuple[int, int], start: int, says: re.Pattern[str]
) -> Iterator[Span]:
    """Yield the parts of `— Speech, — said somebody. — More speech.` that are speech."""
    parts: list[tuple[int, int]] = []
    at = start
    for between in _BETWEEN.finditer(text, start, paragraph[1]):
        parts.append((at, between.start() + 1))
        at = between.end()
    parts.append((at, paragraph[1]))
    is_said = any(says.search(text, *part) for part in parts[1:2])
    if not is_said or not text[parts[1][0]].islower():
        return
    is_speech = True
    for number, (begin, end) in enumerate(parts):
        if number:
            is_speech = not is_speech or not says.search(text, begin, end)
        if is_speech:
            stop = end - 1 if text[end - 1] == "," else end
            yield _span(text, (begin, stop), (begin, end), paragraph, "—")._replace(is_dashed=True)
