"""An event: something that happened, with its evidence and its doubt."""

from __future__ import annotations

from pydantic import Field

from dateline.records.article import Bibliography
from dateline.records.base import Part, Record
from dateline.records.fields import (
    ActorId,
    ArticleId,
    Date,
    Day,
    EventId,
    Integer,
    Language,
    Latitude,
    Line,
    Longitude,
    Many,
    Markdown,
    Number,
    PlaceId,
    RelationName,
    Role,
    Text,
    ThreadId,
    TopicId,
    Url,
)
from dateline.records.vocabulary import (
    DateBasis,
    Importance,
    MediaKind,
    Sensitive,
    Status,
    Support,
)


class Said(Part):
    """Who says it: `by` is an id, `by_name` says it in words; `source` is where it stands."""

    by: ActorId | None = Field(
        None,
        description="Who says so: a person or organization with a record of its own.",
        examples=["belaruskali"],
    )
    by_name: Line | None = Field(
        None,
        description="Who says so, in words, where there is no record. Not beside `by`.",
        examples=["a union, by way of TASS"],
    )
    source: Line | None = Field(
        None,
        description="The source that it stands in: the `id` of one under `sources`, or the "
        "article's id where it gives none.",
        examples=["potash"],
    )


class DateClaim(Said):
    """One source's date, where sources differ."""

    date: Date = Field(description="The date that this source gives.", examples=["2020-08-17"])


class Account(Said):
    """What one side says happened."""

    text: Text = Field(
        description="What that side says, in a sentence.", examples=["ore is still coming out"]
    )


class Figure(Said):
    """One number that one party gave for one thing."""

    what: Line = Field(
        description="What is counted, in a word or two. Two figures of the same thing have the "
        "same `what`, and pages show them side by side.",
        examples=["detained"],
    )
    text: Line | None = Field(
        None, description="The number in the article's own words.", examples=["at least 586"]
    )
    value: Number | None = Field(
        None,
        description="The number: digits, with a point before decimals. Not beside `min` and `max`.",
        examples=["16000"],
    )
    min: Number | None = Field(
        None, description="The least that it is, as in “at least 586”.", examples=["586"]
    )
    max: Number | None = Field(
        None, description="The most that it is, as in “up to 700”.", examples=["700"]
    )
    unit: Line | None = Field(None, description="What it is measured in.", examples=["people"])


class Actor(Part):
    """Someone who took part, and as what."""

    who: ActorId = Field(
        description="A person or organization that has a record.", examples=["belaruskali"]
    )
    role: Role = Field(description="As what they took part.", examples=["employer"])


class Spot(Part):
    """A point of this event only."""

    lat: Latitude = Field(description="Its latitude; south is negative.", examples=["52.79"])
    lon: Longitude = Field(description="Its longitude; west is negative.", examples=["27.54"])
    name: Line | None = Field(None, description="What the spot is called.", examples=["mine no. 2"])


class Quote(Part):
    """A short verbatim quote, in the language of its source unless said otherwise."""

    text: Text = Field(
        description="The article's own words, unchanged and short.",
        examples=["Part of the production has stopped."],
    )
    language: Language | None = Field(
        None,
        description="The quote's language, where it is not the article's.",
        examples=["en"],
    )


class Source(Bibliography):
    """The link from an event to an article, by id or in the quick form, with the evidence."""

    id: Line | None = Field(
        None,
        description="A short name for this source within this record, by which figures and "
        "accounts name it. Without it they use the article's id.",
        examples=["potash"],
    )
    article: ArticleId | None = Field(
        None,
        description="The article, where it has a record of its own. Else write its `url` here, "
        "with `title` and `publisher`; not both.",
        examples=["reuters-2020-08-17-potash"],
    )
    quotes: Many[Quote] = Field(
        (),
        description="Short verbatim quotes that the event rests on.",
        examples=["[{text: Part of the production has stopped., language: en}]"],
    )
    locator: Line | None = Field(
        None, description="Where in the article it stands.", examples=["paragraph 3"]
    )
    supports: Many[Support] = Field(
        (),
        description="Which fields of the record rest on this source. Without it, the record as a "
        "whole.",
        examples=["[date, figures]"],
    )


class Relation(Part):
    """Another event, and what it is to this one."""

    event: EventId = Field(
        description="The other event.", examples=["2020-08-18-belaruskali-mines-stopping"]
    )
    relation: RelationName = Field(
        description="What it is to this one. Write it in one of the two records; the page of the "
        "other shows the inverse by itself.",
        examples=["followed-by"],
    )


class Media(Part):
    """A picture or a document: a file of the site, or an address that is linked."""

    file: Line | None = Field(
        None,
        description="A file of the site, by its path from `docs/` on. Not beside `url`.",
        examples=["images/pier.jpg"],
    )
    url: Url | None = Field(
        None,
        description="An address elsewhere: it is linked, never shown in the page.",
        examples=["https://gazette.example/video"],
    )
    kind: MediaKind = Field(description="What it is.", examples=["photo"])
    alt: Line | None = Field(
        None,
        description="What can be seen, for readers who cannot see it. A `file` must have it.",
        examples=["Workers stand before the gate of a mine."],
    )
    caption: Text | None = Field(
        None, description="The text beneath it.", examples=["Before the morning shift"]
    )
    credit: Line | None = Field(None, description="Who made it.", examples=["Ada Example"])
    licence: Line | None = Field(
        None, description="On what terms it may be shown.", examples=["CC-BY-4.0"]
    )


class Change(Part):
    """An update or a correction; its id lasts, for feeds and translations."""

    id: Line = Field(
        description="A short id that is unique in its list and never changes.", examples=["u1"]
    )
    date: Day = Field(description="The day on which you write it.", examples=["2020-08-20"])
    text: Text = Field(
        description="What is new; or what was wrong and what is right.",
        examples=["The strike ended on 20 August."],
    )


class Removal(Part):
    """When a record was taken down, and why."""

    date: Day = Field(description="The day on which it was taken down.", examples=["2026-11-23"])
    reason: Text = Field(
        description="Why, in words that readers may see.", examples=["a person named asked for it"]
    )


class Event(Record):
    """Something that happened, at a date known as well as the articles allow."""

    title: Line = Field(
        description="What happened, in one line: who did what, in the present tense.",
        examples=["Potash miners at Belaruskali threaten to stop output"],
    )
    date: Date = Field(
        description="When it happened, never more exact than the source: a day, `2020-08-17`; a "
        "month, `2020-08`; probably, `2020-08-17?`; about, `2020-08-17~`; from … to, "
        '`2020-08-10/2020-08-16`; one of these days, `"[2020-08-10..2020-08-16]"`.',
        examples=["2020-08-17"],
    )
    date_text: Line | None = Field(
        None,
        description="The article's own words for it, where they say more than the date.",
        examples=["late on Monday evening"],
    )
    date_basis: DateBasis = Field(
        "occurred",
        description="What the date is the date of, where the day of the event itself is not known.",
        examples=["reported"],
    )
    date_claims: Many[DateClaim] = Field(
        (),
        description="What each source says, where sources differ about the date; `date` then spans "
        "them all.",
        examples=["[{date: 2020-08-16, by_name: the union}, {date: 2020-08-17, by: belaruskali}]"],
    )
    order: Integer = Field(
        0,
        description="Which of several events of one day comes first: the smaller number does.",
        examples=["2"],
    )
    places: Many[PlaceId] = Field((), description="Where it happened.", examples=["[salihorsk]"])
    at: Spot | None = Field(
        None,
        description="A spot that matters for this event only, and so is no record of its own.",
        examples=["{lat: 52.79, lon: 27.54, name: mine no. 2}"],
    )
    topics: Many[TopicId] = Field(
        (), description="What it is about.", examples=["[strikes, economy]"]
    )
    threads: Many[ThreadId] = Field(
        (),
        description="The stories that it is a part of; each has a page that tells it in order.",
        examples=["[belaruskali-strike]"],
    )
    actors: Many[Actor] = Field(
        (),
        description="Who took part, and as what.",
        examples=["[{who: belaruskali, role: employer}]"],
    )
    status: Status = Field(
        "reported", description="How well it is established.", examples=["confirmed"]
    )
    status_note: Line | None = Field(
        None,
        description="What is disputed, or why it was retracted, in a few words.",
        examples=["whether output stopped"],
    )
    importance: Importance = Field(
        "normal",
        description="What a short version of the timeline shows, and which labels win.",
        examples=["key"],
    )
    summary: Text | None = Field(
        None,
        description="One or two plain sentences: what a reader sees on the timeline.",
        examples=["Workers at the state potash company threatened to halt production."],
    )
    body: Markdown | None = Field(
        None,
        description="What the summary has no room for, in Markdown; headings, lists, links and "
        "tables, but no HTML.",
        examples=["The scale of the action was *unclear*."],
    )
    accounts: Many[Account] = Field(
        (),
        description="Who says what, where accounts conflict in words rather than numbers.",
        examples=["[{by: belaruskali, text: ore is still coming out}]"],
    )
    figures: Many[Figure] = Field(
        (),
        description="Numbers, each as one party gave it for one thing. Two parties, two figures; "
        "never averaged.",
        examples=["[{what: detained, text: at least 586, min: 586, unit: people, by: viasna}]"],
    )
    sources: Many[Source] = Field(
        (),
        description="The articles that the event rests on: at least one.",
        examples=["[{article: reuters-2020-08-17-potash, locator: paragraph 3}]"],
    )
    related: Many[Relation] = Field(
        (),
        description="Other events, and what they are to this one.",
        examples=["[{event: 2020-08-18-belaruskali-mines-stopping, relation: followed-by}]"],
    )
    media: Many[Media] = Field(
        (),
        description="Pictures and documents.",
        examples=[
            "[{file: images/pier.jpg, kind: photo, alt: An empty pier, credit: Ada Example}]"
        ],
    )
    updates: Many[Change] = Field(
        (),
        description="What became known after the event was published, newest last.",
        examples=["[{id: u1, date: 2020-08-20, text: The strike ended on 20 August.}]"],
    )
    corrections: Many[Change] = Field(
        (),
        description="What was wrong here, and what is right; readers see it on the page.",
        examples=["[{id: c1, date: 2020-09-01, text: It was the 17th.}]"],
    )
    sensitive: Many[Sensitive] = Field(
        (),
        description="What readers are warned of: a note stands above the text, and media wait "
        "behind a click.",
        examples=["[violence]"],
    )
    language: Language | None = Field(
        None,
        description="The language of this record, where it is not the timeline's.",
        examples=["en"],
    )
    added: Day | None = Field(
        None,
        description="The day on which the record was added, for the feed of new events. "
        "`dateline new` writes it.",
        examples=["2026-11-23"],
    )
    removed: Removal | None = Field(
        None,
        description="A takedown: the page stays, without content. Such a record has only "
        "`title: Removed`, `date` and `removed`.",
        examples=["{date: 2026-11-23, reason: a person named asked for it}"],
    )
