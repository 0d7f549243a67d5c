"""Every code that the program can give is explained, and nothing else is."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import dateline
from dateline.explaining import codes
from dateline.problems import WARNINGS

if TYPE_CHECKING:
    from collections.abc import Iterator

_PACKAGE: Final = Path(dateline.__file__).parent
_CODE: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
_OTHER_CODES: Final = {"records/languages.py"}  # its codes are those of languages
_PASSED_ON: Final = (ast.Name, ast.Attribute)  # it was a literal where it came from


@cache
def _modules() -> dict[str, ast.Module]:
    paths = {path.relative_to(_PACKAGE).as_posix(): path for path in _PACKAGE.rglob("*.py")}
    return {
        name: ast.parse(path.read_text(encoding="utf-8"))
        for name, path in sorted(paths.items())
        if name not in _OTHER_CODES
    }


def _takers(module: ast.Module) -> Iterator[tuple[str, int]]:
    """Yield each function and class that takes a `code`, with the code's place in a call."""
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef):
            names = [one.arg for one in node.args.args if one.arg not in {"self", "cls"}]
        elif isinstance(node, ast.ClassDef):
            fields = [one.target for one in node.body if isinstance(one, ast.AnnAssign)]
            names = [field.id for field in fields if isinstance(field, ast.Name)]
        else:
            continue
        if "code" in names:
            yield node.name, names.index("code")


@cache
def _public_takers() -> dict[str, int]:
    found = [taker for module in _modules().values() for taker in _takers(module)]
    return {name: place for name, place in found if not name.startswith("_")}


def _given(module: ast.Module) -> Iterator[ast.expr]:
    """Yield what a module gives for a `code`, in calls and as a default."""
    takers = _public_takers() | dict(_takers(module))
    for node in ast.walk(module):
        if isinstance(node, ast.Call):
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            if name in takers:
                yield from node.args[takers[name] : takers[name] + 1]
                yield from (one.value for one in node.keywords if one.arg == "code")
        elif isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == "code" and node.value:
            yield node.value


def _assigned(module: ast.Module) -> Iterator[ast.expr]:
    """Yield what a module calls `code` before it gives it."""
    for node in ast.walk(module):
        if isinstance(node, ast.Assign) and [ast.unparse(one) for one in node.targets] == ["code"]:
            yield node.value


def _literals(expression: ast.expr) -> set[str]:
    texts = {node.value for node in ast.walk(expression) if isinstance(node, ast.Constant)}
    return {text for text in texts if isinstance(text, str) and _CODE.fullmatch(text)}


@cache
def _in_the_source() -> dict[str, set[str]]:
    """Return the codes that the program can give, each with the modules that give it."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, module in _modules().items():
        for expression in (*_given(module), *_assigned(module)):
            for code in _literals(expression):
                found[code].add(name)
    return found


def test_every_code_in_the_source_has_an_explanation() -> None:
    explained = {code for code, _ in codes()}
    assert {code: where for code, where in _in_the_source().items() if code not in explained} == {}


def test_every_explanation_is_of_a_code_in_the_source() -> None:
    assert {code for code, _ in codes()} - _in_the_source().keys() == set()


def test_every_warning_is_a_code_in_the_source() -> None:
    assert WARNINGS - _in_the_source().keys() == set()


def test_no_code_is_put_together_where_it_cannot_be_found() -> None:
    hidden = [
        f"{name}:{expression.lineno}: {ast.unparse(expression)}"
        for name, module in _modules().items()
        for expression in _given(module)
        if not _literals(expression) and not isinstance(expression, _PASSED_ON)
    ]
    assert hidden == []
