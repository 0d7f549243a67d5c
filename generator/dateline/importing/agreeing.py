"""One address is one article: what an import says of it, all its events say alike.

Tables give the article anew in every row, and not always the same. `check` refuses two articles
with one address and sources that disagree about one, so neither is written: the first word stands,
and every other one is told. What the project has already comes before what is imported.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dateline.importing.imported import Loss
from dateline.importing.shown import shown
from dateline.records.article import Bibliography
from dateline.records.urls import canonical, quick_id
from dateline.timeline.checks.addresses import COMPARED

if TYPE_CHECKING:
    from collections.abc import Collection as Ids
    from collections.abc import Mapping, Sequence

    from dateline.importing.imported import Fields, Origin, Proposed
    from dateline.timeline.collection import Collection

_OF_ARTICLE: Final = Bibliography.model_fields.keys()
_SAID: Final = ("figures", "accounts", "date_claims")


def agree(
    proposals: Sequence[Proposed], there: Collection, own: Ids[str]
) -> tuple[Sequence[Proposed], Sequence[Loss]]:
    """Return the proposals with one word for each address, and what else they said.

    `there` are the project's records; of these, the events in `own` were imported before from the
    same source, and what they say is told anew.
    """
    pages = _Pages(there, own)
    rest = [one for one in proposals if one.kind != "article" or pages.add_article(one)]
    return [pages.agreed(one) if one.kind == "event" else one for one in rest], pages.losses


class _Pages:
    """What is known of each address so far."""

    def __init__(self, there: Collection, own: Ids[str]) -> None:
        self.losses: list[Loss] = []
        self._articles: dict[str, str] = {}
        self._fields: dict[str, dict[str, tuple[str, ...]]] = {}
        self._moved: dict[str, str] = {}
        for id_, article in sorted(there.articles.items()):
            if article.record.url:
                key = canonical(article.record.url)
                self._articles.setdefault(key, id_)
                self._fields.setdefault(key, {}).update(_told(dict(article.record)))
        for id_, event in sorted(there.events.items()):
            for source in event.record.sources if id_ not in own else ():
                if source.url and not source.article:
                    told = _told(dict(source))
                    key = canonical(source.url)
                    self._fields[key] = told | self._fields.get(key, {})

    def add_article(self, proposed: Proposed) -> bool:
        """Note an article that is proposed; tell whether none has its address yet."""
        key = canonical(str(proposed.fields.get("url", "")))
        if not key or proposed.missing:
            return True
        known = self._articles.setdefault(key, proposed.wish)
        if known == proposed.wish:
            self._fields[key] = _told(proposed.fields) | self._fields.get(key, {})
            return True
        self._moved[proposed.wish] = known
        what = f"an article: `{known}` has its address already, and stands for it"
        self.losses.append(Loss(proposed.origin, what, proposed.wish))
        return False

    def agreed(self, proposed: Proposed) -> Proposed:
        """Return an event whose sources say nothing else than what is known of their addresses."""
        given = proposed.fields.get("sources")
        sources = [one for one in given if isinstance(one, dict)] if isinstance(given, list) else []
        fields = dict(proposed.fields)
        kept: list[Fields] = []
        for source in sources:
            one = self._source(source, proposed.origin)
            article = one.get("article")
            twin = next(
                (other for other in kept if article and other.get("article") == article), None
            )
            if twin is None:
                kept.append(one)
            else:
                what = "a source that stands twice in one record"
                self.losses.append(Loss(proposed.origin, what, shown(str(source.get("url", "")))))
            _rename(fields, _local(source), _local(twin or one))
        if kept == sources:
            return proposed
        return replace(proposed, fields={**fields, "sources": kept})

    def _source(self, source: Mapping[str, object], origin: Origin) -> Fields:
        moved = self._moved.get(str(source.get("article", "")))
        if moved:
            return {**source, "article": moved}
        if "url" not in source or "article" in source:
            return dict(source)
        key = canonical(str(source["url"]))
        known = self._fields.setdefault(key, {})
        article = self._articles.get(key)
        told = _told(source)
        for field, value in told.items():
            before = known.get(field, () if article else value)
            if before != value:
                other = f"{', '.join(before)}, not " if before else "only here: "
                what = f"`sources.{field}`: of the same address something else was said before"
                self.losses.append(Loss(origin, what, shown(other + ", ".join(value))))
        if article:
            rest = {name: value for name, value in source.items() if name not in _OF_ARTICLE}
            return {"article": article, **rest}
        for field, value in told.items():
            known.setdefault(field, value)
        return {
            name: value
            for name, value in source.items()
            if name not in told or known[name] == told[name]
        }


def _told(fields: Mapping[str, object]) -> dict[str, tuple[str, ...]]:
    """Return what is said of an article, in a form that can be compared."""
    return {name: _texts(fields[name]) for name in COMPARED if fields.get(name)}


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list | tuple) else (str(value),)


def _local(source: Mapping[str, object]) -> str:
    """Return the name that a source has within its event."""
    return str(source.get("id") or source.get("article") or quick_id(str(source.get("url"))))


def _rename(fields: Fields, old: str, new: str) -> None:
    """Let what names a source by its old name name it by the new one."""
    for name in _SAID if old != new else ():
        members = fields.get(name)
        if isinstance(members, list):
            fields[name] = [
                {**one, "source": new} if one.get("source") == old else one for one in members
            ]
