"""Date expressions: EDTF in our profile. Text to value, its bounds, its order, its words."""

from dateline.records.dates.edtf import LONGEST, parse
from dateline.records.dates.expression import DateExpression, Kind, Span
from dateline.records.dates.moments import Moment, Time
from dateline.records.dates.order import (
    days_apart,
    sort_key,
    span_contains,
    stands_at,
    starts_after,
)
from dateline.records.dates.points import Doubt, Point, Precision
from dateline.records.dates.refusal import Refusal
from dateline.records.dates.words import LANGUAGES, machine, weekday, words

__all__ = [
    "LANGUAGES",
    "LONGEST",
    "DateExpression",
    "Doubt",
    "Kind",
    "Moment",
    "Point",
    "Precision",
    "Refusal",
    "Span",
    "Time",
    "days_apart",
    "machine",
    "parse",
    "sort_key",
    "span_contains",
    "stands_at",
    "starts_after",
    "weekday",
    "words",
]
