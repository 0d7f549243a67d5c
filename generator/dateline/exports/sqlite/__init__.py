"""The whole timeline as one SQLite file, with links between its tables and a full-text index."""

from dateline.exports.sqlite.filling import database

__all__ = ["database"]
