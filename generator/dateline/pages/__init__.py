"""Timeline to pages, and the one place that escapes text."""
