"""Problems in words: for a terminal, for programs, for a forge."""
