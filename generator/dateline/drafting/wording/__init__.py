"""Words that tell quotes, figures, places and people in news, a table a language."""
