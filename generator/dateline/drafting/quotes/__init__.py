"""Direct quotes in a text, with who says them."""

from dateline.drafting.quotes.finding import find_quotes
from dateline.drafting.quotes.quote import Quote, Speaker

__all__ = ["Quote", "Speaker", "find_quotes"]
