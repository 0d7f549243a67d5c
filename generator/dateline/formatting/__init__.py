"""Records that people wrote, in the one order and style: no comment and no value is lost."""
