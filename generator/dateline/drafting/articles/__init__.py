"""Articles as drafting reads them: text, and what stands around it, each with its evidence."""

from dateline.drafting.articles.article import Article, Dateline, Doubt, Given, Publication
from dateline.drafting.articles.reading import Material, Reading, read

__all__ = [
    "Article",
    "Dateline",
    "Doubt",
    "Given",
    "Material",
    "Publication",
    "Reading",
    "read",
]
