"""Feeds: what is new, and what was updated or corrected, for a reader's own program to follow.

Each comes as Atom (RFC 4287) and as JSON Feed 1.1, and only where the site has an address of its
own: entries lead there. An entry is of one event, or of one update or correction; its id is a name
made from the timeline's `id` and the record's first id, so that neither a new address nor a new id
makes an old entry new. Days stand as their first moment in UTC. Events without `added` are in none.
"""

from dateline.exports.feeds.atom import atom
from dateline.exports.feeds.entries import LIMIT, Entry, Feed, feeds
from dateline.exports.feeds.json_feed import json_feed

__all__ = ["LIMIT", "Entry", "Feed", "atom", "feeds", "json_feed"]
