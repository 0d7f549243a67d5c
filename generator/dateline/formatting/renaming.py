"""A record under another id: its files, and every place that names it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.problems import Problem
from dateline.reading.laying import lay_out
from dateline.reading.layout import Group, Words
from dateline.reading.names import ID, MAX_ID, slug
from dateline.reading.parser import read
from dateline.reading.text import decode
from dateline.records.nearest import nearest
from dateline.timeline.collection import MODELS
from dateline.writing.inserting import add_item

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dateline.loading.sources import Sources
    from dateline.reading.files import SourceFile

Path = tuple[str, ...]

_ACTORS: Final = frozenset({"person", "organization"})
_SAID: Final[Sequence[Path]] = (("figures",), ("accounts",), ("date_claims",))
_NAMED_BY: Final[dict[str, Sequence[tuple[str, Path]]]] = {
    "event": [("event", ("related", "event"))],
    "article": [("event", ("sources", "article"))],
    "place": [("event", ("places",)), ("place", ("within",))],
    "topic": [("event", ("topics",))],
    "thread": [("event", ("threads",))],
    "actor": [("event", ("actors", "who")), *(("event", (*path, "by")) for path in _SAID)],
}
"""Which fields of which records hold the ids of a kind; people and organizations share theirs."""


class Renaming(NamedTuple):
    """The texts of files by path, and the files that go."""

    texts: dict[str, str]
    removed: list[str]
    places: int
    """How many references in other places were rewritten."""


class Refused(NamedTuple):
    """Why a record cannot be renamed, in words, and what would help."""

    message: str
    help: str = ""


def check_names(kind: str, old: str, new: str, sources: Sources) -> Refused | None:
    """Return why these ids cannot be used, or None."""
    kinds = _ACTORS if kind in _ACTORS else {kind}
    known = {file.id for file in sources.files if file.kind == kind}
    taken = {file.id: file.path for file in sources.files if file.kind in kinds}
    if old not in known:
        better = nearest(old, known)
        other = f"it is in {taken[old]}" if old in taken else ""
        return Refused(
            f"there is no {kind} `{old}`", f"did you mean `{better}`?" if better else other
        )
    if not ID.fullmatch(new) or len(new) > MAX_ID:
        better = slug(new)
        message = f"'{new}' is not an id: small Latin letters, digits and single hyphens, at most"
        return Refused(f"{message} {MAX_ID}", f"did you mean `{better}`?" if better else "")
    if new == old:
        return Refused(f"`{old}` is its name already")
    if new.startswith("u-") and kind == "article":
        return Refused("ids that begin with `u-` are made from addresses by the program")
    if new in taken:
        return Refused(f"`{new}` is taken by {taken[new]}", "ids are never used twice")
    return None


def rename(kind: str, old: str, new: str, sources: Sources) -> Renaming | list[Problem]:
    """Return the files of a project in which a record has another id.

    The record and its translations move within their folder, every reference is rewritten (no
    other byte of those files changes), and the old id goes to the record's `former_ids`. The ids
    have passed `check_names`. Problems come back where a file cannot be read, so that references
    might be missed, or where another record had the new id before.
    """
    files = _readable(sources)
    problems = [one for one in files.values() if isinstance(one, Problem)]
    if problems:
        return sorted(problems)
    space = "actor" if kind in _ACTORS else kind
    texts: dict[str, str] = {}
    removed = []
    count = 0
    for file in sources.files:
        given = str(files[file.path])
        text = given.replace("\r\n", "\n")
        named = [] if file.language else list(_references(space, file.kind, old, new, text))
        count += len(named)
        written = _replaced(text, named)
        path = file.path
        if file.kind == kind and file.id == old:
            path = _moved(file, new)
            removed.append(file.path)
            if file.language is None:
                with_former = _with_former(kind, written, old, new, file.path)
                if isinstance(with_former, Problem):
                    return [with_former]
                written = with_former
        elif file.language is None and _was(file, space, new, text):
            return [_former_taken(file, text, new)]
        if written != text or path != file.path:
            texts[path] = written.replace("\n", "\r\n") if text != given else written
    return Renaming(texts, removed, count)


def renamed_in_drafts(kind: str, old: str, new: str, texts: Mapping[str, str]) -> dict[str, str]:
    """Return the texts of drafts, by path, that named the record and name its new id now.

    Most drafts are events; of the others only places name records. One that cannot be read stays.
    """
    space = "actor" if kind in _ACTORS else kind
    found = {}
    for path, given in texts.items():
        text = given.replace("\r\n", "\n")
        if old not in text or read(text, path)[1]:
            continue
        named = {*_references(space, "event", old, new, text)}
        named |= {*_references(space, "place", old, new, text)}
        if named:
            written = _replaced(text, sorted(named))
            found[path] = written.replace("\n", "\r\n") if text != given else written
    return found


def _readable(sources: Sources) -> dict[str, str | Problem]:
    found: dict[str, str | Problem] = {}
    for path, data in sources.contents.items():
        text = decode(data, path) if isinstance(data, bytes) else data
        if isinstance(text, str):
            problems = read(text, path)[1]
            found[path] = problems[0] if problems else text
        else:
            found[path] = text[0] if isinstance(text, list) else text
    return found


class _Named(NamedTuple):
    """A reference: where the id stands in the text, and what comes in its place."""

    start: int
    end: int
    new: str


def _references(space: str, kind: str, old: str, new: str, text: str) -> Iterator[_Named]:
    """Yield where a record of a kind names the one that is renamed."""
    if old not in text:
        return
    root = lay_out(text).root
    for other, path in _NAMED_BY[space]:
        if other == kind:
            yield from (_place(text, words, old, new) for words in _at(root, path, old))
    if space == "article" and kind == "event" and _is_local(root, old):
        for path in _SAID:
            words = _at(root, (*path, "source"), old)
            yield from (_place(text, one, old, new) for one in words)


def _at(value: Words | Group | None, path: Path, old: str) -> Iterator[Words]:
    """Yield the texts at a path that are the old id; a list stands for each of its items."""
    if isinstance(value, Group) and value.kind == "list":
        for part in value.parts:
            yield from _at(part.value, path, old)
    elif isinstance(value, Group) and path:
        part_ = value.part(path[0])
        yield from _at(part_.value if part_ else None, path[1:], old)
    elif isinstance(value, Words) and not path and value.text == old:
        yield value


def _place(text: str, words: Words, old: str, new: str) -> _Named:
    after = words.start
    if words.style in {"literal", "folded"}:  # on the line of a `>`, a comment may name it too
        after = text.find("\n", words.start)
    start = text.index(old, after, words.end)
    return _Named(start, start + len(old), new)


def _is_local(root: Group, article: str) -> bool:
    """Return whether a source has the article's id as its own, having no other."""
    sources = root.part("sources")
    value = sources.value if sources else None
    groups = [value] if isinstance(value, Group) and value.kind == "mapping" else []
    if isinstance(value, Group) and value.kind == "list":
        groups = [part.value for part in value.parts if isinstance(part.value, Group)]
    for group in groups:
        own = group.part("id")
        named = any(True for _ in _at(group, ("article",), article))
        if named and not (own and isinstance(own.value, Words) and own.value.text):
            return True
    return False


def _replaced(text: str, named: list[_Named]) -> str:
    for start, end, new in sorted(named, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _moved(file: SourceFile, new: str) -> str:
    folder, _, _ = file.path.rpartition("/")
    return f"{folder}/{new}{f'.{file.language}' if file.language else ''}.yml"


def _with_former(kind: str, text: str, old: str, new: str, file: str) -> str | Problem:
    """Return the record's text with its old id among the former ones, and without the new one."""
    again = list(_at(lay_out(text).root, ("former_ids",), new))
    if again:  # it gets back a name that it had
        return _replaced(text, [_place(text, words, new, old) for words in again])
    return add_item(kind, text, "former_ids", old, file)


def _was(file: SourceFile, space: str, new: str, text: str) -> bool:
    kind = "actor" if file.kind in _ACTORS else file.kind
    return kind == space and new in text and any(_at(lay_out(text).root, ("former_ids",), new))


def _former_taken(file: SourceFile, text: str, new: str) -> Problem:
    words = next(_at(lay_out(text).root, ("former_ids",), new))
    line = text.count("\n", 0, words.start) + 1
    column = words.start - text.rfind("\n", 0, words.start)
    message = f"`{new}` was the id of {file.id} before, and its old address leads there"
    help_ = "choose another id"
    return Problem(file.path, line, column, "former-id-taken", message, help_, len(new))


KINDS: Final = tuple(MODELS)
"""The kinds of records that can be renamed."""
