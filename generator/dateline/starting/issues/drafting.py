"""A filled-in form to a draft, in the folder of drafts, and what of it could not be used."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.records.fields import LINE_LIMIT, TEXT_LIMIT
from dateline.records.urls import canonical, problem_with
from dateline.starting.issues.forms import FORMS
from dateline.starting.issues.pages import record_named
from dateline.starting.records.answers import answer
from dateline.starting.records.begin import DRAFTS, comment, draft
from dateline.starting.records.questions import Question, question
from dateline.writing.naming import Ids
from dateline.writing.record_yaml import record_yaml

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from dateline.starting.issues.filled import Filled
    from dateline.starting.issues.pages import Named
    from dateline.starting.records.known import Known

_ADDRESS: Final = re.compile(r"https?://[^\s<>\"'`]+", re.IGNORECASE)
_AFTER_ADDRESS: Final = ".,;:!?)]}"
_PLACES: Final = re.compile(r"[,;\n]")
_QUOTES: Final = "\"'“”„«» \n"
_MOST: Final = 20
"""Sources or places of one form: nobody has more, and each is looked up."""

_NOT_LOOKED_AT: Final = "A stranger wrote this, and nobody has looked at it yet."


class FromIssue(NamedTuple):
    """A draft's path from the project's folder, its text, and what an editor has to look at."""

    path: str
    text: str
    problems: Sequence[str]


def from_form(filled: Filled, known: Known, today: str, taken: Collection[str]) -> FromIssue:
    """Return the draft that a form makes; `taken` are the names that other drafts have.

    Only fields of a record are filled. What cannot stand in its field is kept in `note`, which is
    never published, and told.
    """
    reading = _Reading(filled, known)
    if filled.form == "new-event":
        return reading.event(today, taken)
    return reading.change(today, taken)


class _Reading:
    """A form on its way to a draft."""

    def __init__(self, filled: Filled, known: Known) -> None:
        self.form = filled.form
        self.entries = filled.entries
        self.known = known
        self.problems = list(filled.problems)
        self.fields: dict[str, object] = {}
        self.notes: list[str] = []

    def event(self, today: str, taken: Collection[str]) -> FromIssue:
        """Return a draft event."""
        self.fill("title", "title")
        self.fill("date", "date")
        self.fill("date_text", "date-text")
        self.fill("summary", "summary")
        sources = self.sources("sources")
        quote = self.entries.get("quote", "").strip(_QUOTES)
        if quote and len(sources) == 1:
            sources[0]["quotes"] = [{"text": quote[:TEXT_LIMIT]}]
        elif quote:
            self.keep("quote", quote)
        self.fields["sources"] = sources
        self.fields["places"] = self.places()
        self.add_note()
        self.problems += [
            f"'{FORMS[self.form][name]}' was left empty"
            for name in ("title", "date", "sources")
            if name not in self.entries
        ]
        made = draft("event", self.fields, [_NOT_LOOKED_AT, *self.problems], today, taken)
        return FromIssue(made.path, made.text, self.problems)

    def change(self, today: str, taken: Collection[str]) -> FromIssue:
        """Return what can be pasted into the record that a correction or a dead link is about."""
        record = record_named(self.entries.get("record", ""), self.known)
        if record is None:
            self.problems.append("no record of this project is named")
            self.keep("record", self.entries.get("record", ""))
        if self.form == "correction":
            self.correction(record, today)
        else:
            self.broken_link(record)
        self.add_note()
        wish = f"{self.form}-{record.id}" if record else self.form
        path = f"{DRAFTS}/{Ids(taken).free(wish[:LINE_LIMIT])}.yml"
        goal = f"Paste what holds into {record.file}, and delete this file." if record else ""
        head = [_NOT_LOOKED_AT, *self.problems, *filter(None, [goal])]
        kind = record.kind if record else "event"
        text = "".join(map(comment, head)) + record_yaml(kind, self.fields)
        return FromIssue(path, text, self.problems)

    def correction(self, record: Named | None, today: str) -> None:
        """Fill in what a correction says; only events have a place for it."""
        said = "\n".join(self.entries[name] for name in ("wrong", "right") if name in self.entries)
        entry = self.known.records.events.get(record.id) if record else None
        if entry and record and record.kind == "event":
            used = [change.id for change in entry.record.corrections]
            number = next(n for n in range(1, len(used) + 2) if f"c{n}" not in used)
            change = {"id": f"c{number}", "date": today, "text": said[:TEXT_LIMIT]}
            self.fields["corrections"] = [change]
            self.fields["sources"] = self.sources("sources")
        else:
            self.notes.append(said)
            self.keep("sources", self.entries.get("sources", ""))

    def broken_link(self, record: Named | None) -> None:
        """Fill in where a copy is kept."""
        broken, *_ = [*self.addresses("url"), ""]
        copies = [{"url": url} for url in self.addresses("archive")]
        if not broken:
            self.problems.append("the form does not say which link is broken")
        if record and record.kind == "article":
            self.fields["archives"] = copies
        elif broken:
            there = self.known.articles.get(canonical(broken))
            if there:
                file = self.known.records.articles[there].file
                self.problems.append(f"the link stands in {file}: `archives` belongs there")
            self.fields["sources"] = [{"url": broken, "archives": copies}]
        self.keep("found", self.entries.get("found", ""))

    def fill(self, field: str, entry: str) -> None:
        """Put an entry into its field, or keep it for the editors and say why."""
        text = self.entries.get(entry, "")
        if not text:
            return
        found = answer("event", question("event", field) or Question(field, ""), text, self.known)
        if found.refusal:
            self.problems.append(f"'{FORMS[self.form][entry]}': {found.refusal}")
            self.keep(entry, text)
        else:
            self.fields[field] = found.value

    def places(self) -> list[object]:
        """Return the ids of the places that are named; others are kept for the editors."""
        asked = question("event", "places") or Question("places", "", is_many=True)
        names = [
            name for part in _PLACES.split(self.entries.get("places", "")) if (name := part.strip())
        ]
        ids: list[object] = []
        for name in names[:_MOST]:
            found = answer("event", asked, name, self.known)
            if isinstance(found.value, list):
                ids += found.value
            else:
                self.problems.append(f"'{FORMS[self.form]['places']}': {found.refusal}")
                self.keep("places", name)
        return ids

    def sources(self, entry: str) -> list[dict[str, object]]:
        """Return the sources that an entry names by their addresses."""
        sources: list[dict[str, object]] = []
        for url in self.addresses(entry):
            source: dict[str, object] = {**self.known.source(url)}
            if source not in sources:
                sources.append(source)
        if not sources and entry in self.entries:
            self.keep(entry, self.entries[entry])
            self.problems.append(f"'{FORMS[self.form][entry]}' holds no address of a page")
        return sources

    def addresses(self, entry: str) -> list[str]:
        """Return the addresses in an entry that can be linked."""
        found = [
            one.rstrip(_AFTER_ADDRESS) for one in _ADDRESS.findall(self.entries.get(entry, ""))
        ]
        good = []
        for url in found[:_MOST]:
            wrong = problem_with(url)
            if wrong:
                self.problems.append(f"'{FORMS[self.form][entry]}': {wrong.message}")
            else:
                good.append(url)
        return good

    def keep(self, entry: str, text: str) -> None:
        """Keep what an entry says for the editors."""
        if text:
            self.notes.append(f"{FORMS[self.form][entry]} {text}")

    def add_note(self) -> None:
        """Fill in what is kept, as much of it as a note can hold."""
        note = "\n".join([*self.notes, *filter(None, [self.entries.get("note")])])
        self.fields["note"] = note[:TEXT_LIMIT]
