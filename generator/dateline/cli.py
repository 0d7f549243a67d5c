"""The command line: which commands there are, and calm words when one fails."""

from __future__ import annotations

import traceback
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Final

import click

COMMANDS: Final = {
    "build": "building:build",
    "check": "check:check",
    "draft": "drafting:draft",
    "explain": "explain:explain",
    "fmt": "formatting:fmt",
    "generate": "generating:generate",
    "import": "importing:import_",
    "init": "starting:init",
    "links": "asking:links",
    "rename": "renaming:rename",
    "review": "reviewing:review",
    "new": "new:new",
    "schema": "schema:schema",
    "serve": "serving:serve",
    "stats": "counting:stats",
}
"""Each command's module under `dateline.commands`, and its name there."""


class _Commands(click.Group):
    """Loads a command when it is called, and tells its failure without a stack trace."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        del ctx
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, or None where there is none of that name."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].partition(":")
        found: click.Command = getattr(import_module(f"dateline.commands.{module}"), name)
        return found

    def invoke(self, ctx: click.Context) -> object:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except OSError as error:
            about = f" ({error.filename})" if error.filename else ""
            message = f"{error.strerror or error}{about}"
            raise click.ClickException(message) from None
        except Exception:  # noqa: BLE001 - the last line of defence between us and an editor
            report = Path(".cache") / "crash.txt"
            with suppress(OSError):
                report.parent.mkdir(exist_ok=True)
                report.write_text(traceback.format_exc(), encoding="utf-8")
            message = (
                "Dateline itself failed here; your records are untouched and not to blame.\n"
                f"Please report it, with the file {report}."
            )
            raise click.ClickException(message) from None


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="dateline")
def main() -> None:
    """Turn event records into a timeline site. Run it in the project's folder."""
