"""The edge to the web: asking machines that strangers' addresses name, within limits.

Everything that Dateline ever asks of the web goes through `fetch`.
"""

from dateline.asking.fetch import Fetched, Hop, Unreached, fetch

__all__ = ["Fetched", "Hop", "Unreached", "fetch"]
