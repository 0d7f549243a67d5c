"""The day on which an article was published: all that a page says about it, then a choice."""
