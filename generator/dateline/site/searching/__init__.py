"""The search of a built site: what Pagefind finds on a page, its index, and the order of it all."""
