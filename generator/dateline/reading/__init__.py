"""Disk to text to positioned nodes: the only code that knows YAML."""
