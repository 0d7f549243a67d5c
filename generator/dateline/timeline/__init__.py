"""Records to the Timeline: order, periods, cross-links, and the checks that need them all."""
