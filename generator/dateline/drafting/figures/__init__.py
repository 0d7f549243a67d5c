"""Figures in a text: a number, what it counts, and who says so."""

from dateline.drafting.figures.figure import Figure
from dateline.drafting.figures.finding import find_figures

__all__ = ["Figure", "find_figures"]
