"""What happened, when and where, as the sentences of an article tell it."""
