"""Other formats to records: what they hold as proposals, and what of it cannot be carried over."""
