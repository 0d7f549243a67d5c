"""Getting articles from where they are: files, folders, standard input, the web.

The only part of drafting that reads anything from outside.
"""

from dateline.drafting.articles.fetching.gathering import expand, fetch

__all__ = ["expand", "fetch"]
