"""yaml-language-server, as a text editor talks to it."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING, Final, Self, cast

from tests.browser.npm import MODULES, NODE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from types import TracebackType

    Json = str | int | bool | None | list["Json"] | dict[str, "Json"]
    Message = dict[str, Json]

SERVER: Final = MODULES / "yaml-language-server/bin/yaml-language-server"


class LanguageServer:
    """A language server for one project, for as long as the `with` lasts.

    `schemas` are the globs that a project's editor settings map to schema files.
    """

    def __init__(self, root: Path, schemas: Mapping[str, Json]) -> None:
        self._root = root
        self._schemas = schemas
        self._sent = 0

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [NODE, SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        markdown: Json = ["markdown"]
        self._ask(
            "initialize",
            {
                "processId": None,
                "rootUri": self._root.as_uri(),
                "workspaceFolders": [{"uri": self._root.as_uri(), "name": "project"}],
                "capabilities": {
                    "workspace": {"configuration": True},
                    "textDocument": {
                        "completion": {"completionItem": {"documentationFormat": markdown}},
                        "hover": {"contentFormat": markdown},
                        "publishDiagnostics": {},
                    },
                },
            },
        )
        self._tell("initialized", {})
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.communicate()

    def open(self, path: str, text: str) -> list[str]:
        """Open a record and return what is underlined in it, as `line: message`."""
        return self.open_all({path: text})[path]

    def open_all(self, texts: Mapping[str, str]) -> dict[str, list[str]]:
        """Open records and return the same for each."""
        found: dict[str, list[str]] = {}
        uris = {(self._root / path).as_uri(): path for path in texts}
        for uri, path in uris.items():
            document: Message = {"uri": uri, "languageId": "yaml", "version": 1}
            document["text"] = texts[path]
            self._tell("textDocument/didOpen", {"textDocument": document})
        while len(found) < len(texts):
            message = self._next()
            if message.get("method") == "textDocument/publishDiagnostics":
                params = cast("Message", message["params"])
                path = uris.get(str(params["uri"]), "")
                found[path] = sorted(_diagnostic(one) for one in _dicts(params["diagnostics"]))
        return found

    def complete(self, path: str, line: int, column: int) -> dict[str, str]:
        """Return what is offered at a place, counted from 0: each label and what it says."""
        found = cast("Message", self._ask("textDocument/completion", self._at(path, line, column)))
        return {
            str(item["label"]): _markup(item.get("documentation"))
            for item in _dicts(found["items"])
        }

    def hover(self, path: str, line: int, column: int) -> str:
        """Return what is shown over a place, counted from 0."""
        found = self._ask("textDocument/hover", self._at(path, line, column))
        return _markup(found["contents"]) if isinstance(found, dict) else ""

    def _at(self, path: str, line: int, column: int) -> Message:
        return {
            "textDocument": {"uri": (self._root / path).as_uri()},
            "position": {"line": line, "character": column},
        }

    def _ask(self, method: str, params: Json) -> Json:
        self._sent += 1
        self._send({"jsonrpc": "2.0", "id": self._sent, "method": method, "params": params})
        while True:
            message = self._next()
            if message.get("id") == self._sent and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def _tell(self, method: str, params: Json) -> None:
        self._send({"jsonrpc": "2.0", "method": method, "params": params})

    def _send(self, message: Message) -> None:
        assert self._process.stdin
        data = json.dumps(message).encode()
        self._process.stdin.write(f"Content-Length: {len(data)}\r\n\r\n".encode() + data)
        self._process.stdin.flush()

    def _next(self) -> Message:
        """Return the next message; what the server asks of an editor is answered on the way."""
        assert self._process.stdout
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        assert length, "the language server has ended"
        message = cast("Message", json.loads(self._process.stdout.read(length)))
        if "id" in message and "method" in message:
            self._send({"jsonrpc": "2.0", "id": message["id"], "result": self._answer(message)})
        return message

    def _answer(self, message: Message) -> Json:
        if message["method"] != "workspace/configuration":
            return None
        params = cast("Message", message["params"])
        off: Json = {"enable": False}
        schemas = dict(self._schemas)
        ours: dict[str, Json] = {"schemas": schemas, "schemaStore": off, "hover": True}
        ours |= {"completion": True, "validate": True}
        return [ours if item.get("section") == "yaml" else None for item in _dicts(params["items"])]


def _dicts(value: Json) -> list[Message]:
    assert isinstance(value, list)
    return [cast("Message", one) for one in value]


def _diagnostic(one: Message) -> str:
    start = cast("Message", cast("Message", one["range"])["start"])
    return f"{cast('int', start['line']) + 1}: {one['message']}"


def _markup(value: Json) -> str:
    return str(value["value"]) if isinstance(value, dict) else str(value or "")
