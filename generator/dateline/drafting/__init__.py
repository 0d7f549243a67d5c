"""From the text of an article to draft records: values in, values out."""
