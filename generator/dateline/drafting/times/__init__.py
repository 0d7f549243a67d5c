"""Time expressions in a text: where they stand, what they mean, how sure that is."""

from dateline.drafting.times.expression import PUBLISHED, Anchor, Candidate, TimeExpression
from dateline.drafting.times.finding import find_times

__all__ = ["PUBLISHED", "Anchor", "Candidate", "TimeExpression", "find_times"]
