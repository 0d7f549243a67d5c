"""Records to YAML text: the one style in which the program writes, whoever asked it to."""
