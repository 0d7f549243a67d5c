"""Quick sources to article records, where several events rest on one article."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.formatting.brackets import comments_of
from dateline.formatting.editing import is_absent, set_text
from dateline.reading.layout import Group, Part, Words
from dateline.reading.names import slug
from dateline.records.article import Bibliography
from dateline.records.urls import canonical, host, quick_id
from dateline.timeline.links import together
from dateline.writing.record_yaml import record_yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from dateline.problems import Problem
    from dateline.records.event import Source
    from dateline.timeline.collection import Collection as Records

    Edit = Callable[[Group], None]

_SAID: Final = ("figures", "accounts", "date_claims")
_IN_CONFLICT: Final = frozenset({"url-conflict", "url-duplicate"})


class Promotion(NamedTuple):
    """What to change in events by path, the new articles by path, and what stands against it.

    `unknown` are asked-for names that no quick source has.
    """

    edits: dict[str, Edit]
    articles: dict[str, str]
    problems: list[Problem]
    unknown: list[str]


def promote(records: Records, problems: Iterable[Problem], names: Collection[str]) -> Promotion:
    """Return how quick sources become article records.

    Those of one address on which two events rest, or, where names are given (`u-` and ten hex
    digits), those of these names. Where sources of one address disagree, or an article has the
    address already, nothing is promoted: the problems of the check say what is to be decided.
    """
    found: dict[str, list[tuple[str, Source]]] = defaultdict(list)
    for entry in sorted(records.events.values(), key=lambda entry: entry.file):
        for source in entry.record.sources:
            if source.url and not source.article:
                found[quick_id(source.url)].append((entry.file, source))
    chosen = {
        name: uses
        for name, uses in found.items()
        if (name in names if names else len({file for file, _ in uses}) > 1)
    }
    files = {file for uses in chosen.values() for file, _ in uses}
    against = [one for one in problems if one.code in _IN_CONFLICT and one.file in files]
    unknown = sorted(set(names) - found.keys())
    if against:
        return Promotion({}, {}, against, unknown)
    new: dict[str, str] = {}
    articles = {}
    for name, uses in chosen.items():
        known = _together([source for _, source in uses])
        new[name] = _id(known, records, new.values())
        fields = {**known.model_dump(exclude_defaults=True), "former_ids": [name]}
        articles[f"events/articles/{new[name]}.yml"] = record_yaml("article", fields)
    return Promotion({file: _edit(new) for file in sorted(files)}, articles, [], unknown)


def _together(sources: list[Source]) -> Bibliography:
    """Return what several sources tell of one article."""
    first, *rest = [
        Bibliography.model_construct(
            source.model_fields_set & Bibliography.model_fields.keys(),
            **{name: getattr(source, name) for name in Bibliography.model_fields},
        )
        for source in sources
    ]
    archives = {one.url: one for source in reversed(sources) for one in source.archives}
    days = [source.accessed for source in sources if source.accessed]
    known = first
    for other in rest:
        known = together(known, other)
    latest = max(days, key=str, default=None)
    return known.model_copy(update={"archives": tuple(archives.values()), "accessed": latest})


def _id(known: Bibliography, records: Records, taken: Iterable[str]) -> str:
    """Return a free id: who published it, and when, or else what it is called."""
    who = known.publisher or host(known.url or "")
    day = str(known.published).partition("T")[0] if known.published else ""
    wish = slug(f"{who} {day or known.title or 'article'}") or "article"
    if wish.startswith("u-"):
        wish = slug(f"article {wish}")
    former = {old for entry in records.articles.values() for old in entry.record.former_ids}
    used = {*records.known("article"), *former, *taken}
    number, free = 1, wish
    while free in used:
        number += 1
        free = f"{wish[:76].rstrip('-')}-{number}"
    return free


def _edit(new: Mapping[str, str]) -> Edit:
    """Return the change of an event in which quick sources of these names stand."""

    def edit(root: Group) -> None:
        renamed = {}
        for group in _members(root, "sources"):
            url = group.part("url")
            value = url.value if url else None
            if not is_absent(group, "article") or not isinstance(value, Words):
                continue
            name = quick_id(canonical(value.text))
            if name in new:
                own = group.part("id")
                is_own = own and isinstance(own.value, Words) and own.value.text != name
                _name_article(group, new[name], with_id=not is_own)
                if not is_own:
                    renamed[name] = new[name]
        for field in _SAID:
            for group in _members(root, field):
                said = group.part("source")
                if said and isinstance(said.value, Words) and said.value.text in renamed:
                    set_text(group, "source", renamed[said.value.text])

    return edit


def _members(root: Group, name: str) -> Iterator[Group]:
    """Yield the mappings in a list, or the one that stands for it."""
    part = root.part(name)
    value = part.value if part else None
    if isinstance(value, Group) and value.kind == "mapping":
        yield value
    elif isinstance(value, Group):
        yield from (one.value for one in value.parts if isinstance(one.value, Group))


def _name_article(group: Group, article: str, *, with_id: bool) -> None:
    """Put the article's id in the place of what its own record tells now; comments stay."""
    gone = {*Bibliography.model_fields, "article", *(["id"] if with_id else [])}
    leaving = [part for part in group.parts if part.key and part.key.text in gone]
    comments = [words for part in leaving for words in comments_of(part)]
    group.parts = [part for part in group.parts if part not in leaving]
    group.parts.insert(0, Part(key=Words("article"), value=Words(article), before=comments))
