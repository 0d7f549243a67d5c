"""Events in lists: the rail, the strip of months, and what goes with them."""
