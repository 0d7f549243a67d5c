"""`python -m dateline` is the command `dateline`."""

from dateline.cli import main

if __name__ == "__main__":
    main(prog_name="dateline")
