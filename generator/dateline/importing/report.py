"""What an import did and could not do, as a Markdown file and as lines for a terminal."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from dateline.importing.shown import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.importing.imported import Loss, Origin
    from dateline.importing.planning import Plan

PATH: Final = "import-report.md"
"""In the project's folder; written anew by every import."""

_DETAIL: Final = 500
_WHOLE: Final = "the source as a whole"


def report(source: str, plan: Plan, losses: Sequence[Loss], hints: Sequence[str]) -> str:
    """Return the report of one import, in Markdown."""
    parts = [
        f"# Import of {_code(source)}",
        "\n".join(f"- {line}" for line in summary(plan, losses)),
        *_section("Drafts that wait for you", _drafts(plan)),
        *_section("Files that you changed: they stay as they are", _kept(plan)),
        *_section("Files that you deleted: they stay deleted", map(_item, plan.deleted)),
        *_section("Records that the source no longer has: they stay", map(_item, plan.gone)),
        *_section("Columns and fields without a place in a record", (f"- {one}" for one in hints)),
        *_section("What was not carried over, by kind", kinds(losses)),
        *_section("What was not carried over, by record", by_record(losses)),
    ]
    return "\n\n".join(parts) + "\n"


def summary(plan: Plan, losses: Sequence[Loss]) -> list[str]:
    """Return how much was done, a line each."""
    drafts, lost = len(plan.drafts), len(losses)
    counts = {
        "new": len(plan.new),
        "changed, as the source has changed": len(plan.changed),
        "as before": plan.same,
        "there already, and not touched": plan.there,
        "changed by an editor since, and not touched": len(plan.kept),
        "deleted by an editor since, and not brought back": len(plan.deleted),
        "draft waits for you" if drafts == 1 else "drafts wait for you": drafts,
        f"thing{' was' if lost == 1 else 's were'} not carried over": lost,
    }
    return [f"{number:,} {what}" for what, number in counts.items() if number]


def kinds(losses: Sequence[Loss]) -> list[str]:
    """Return each kind of loss and how often it came, the most frequent first."""
    counted = Counter(loss.what for loss in losses)
    ordered = sorted(counted.items(), key=lambda one: (-one[1], one[0]))
    return [f"- {number:,} × {what}" for what, number in ordered]


def by_record(losses: Sequence[Loss]) -> Iterator[str]:
    """Yield the losses of each record, in the source's order."""
    records: dict[Origin, list[Loss]] = defaultdict(list)
    for loss in losses:
        records[loss.origin].append(loss)
    for origin in sorted(records, key=lambda one: (one.file, one.number)):
        yield f"- {named(origin)}"
        for loss in records[origin]:
            detail = f": {_code(loss.detail)}" if loss.detail else ""
            yield f"    - {loss.what}{detail}"


def named(origin: Origin) -> str:
    """Return how a record of the source is told to people."""
    if not origin.number:
        return f"line {origin.place.line}" if origin.place.line > 1 else _WHOLE
    name = f" {_code(origin.name)}" if origin.name else ""
    file = f", {_code(origin.file)}" if origin.file else f", line {origin.place.line}"
    return f"record {origin.number}{name}{file}"


def _section(title: str, lines: Iterator[str] | Sequence[str]) -> Iterator[str]:
    written = "\n".join(lines)
    if written:
        yield f"## {title}"
        yield written


def _drafts(plan: Plan) -> Iterator[str]:
    for draft in plan.drafts:
        yield f"- {_code(draft.path)}: {draft.record.missing} ({named(draft.record.origin)})"


def _kept(plan: Plan) -> Iterator[str]:
    for kept in plan.kept:
        yield f"- {_code(kept.path)}\n\n" + _indented(f"```diff\n{kept.diff}\n```") + "\n"


def _item(text: str) -> str:
    return f"- {_code(text)}"


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.split("\n"))


def _code(text: str) -> str:
    """Return a stranger's text so that Markdown does nothing with it."""
    line = shown(text).replace("`", "'")
    if len(line) > _DETAIL:
        line = f"{line[:_DETAIL]}… ({len(line):,} characters)"
    return f"`{line}`" if line else ""
