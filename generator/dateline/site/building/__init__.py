"""The whole site, built beside the old one, looked through and put in its place."""
