"""The YAML language server, asked over its standard input and output as an editor asks it."""

import json
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import IO, Any, NamedTuple, cast

from tests.clients.programs import module, program

PATIENCE = 60
"""Seconds that an answer may take on a busy machine."""

CURSOR = "¦"
"""Where the cursor stands in a text that is opened."""

_CAPABILITIES = {
    "workspace": {"configuration": True},
    "textDocument": {
        "hover": {"contentFormat": ["markdown"]},
        "completion": {"completionItem": {"documentationFormat": ["markdown"], "snippetSupport": True}},
    },
}


class Underlined(NamedTuple):
    """What an editor underlines: the line, counted from 1, and what it says there."""

    line: int
    message: str


class LanguageServer:
    """A server that is running, with one folder open."""

    def __init__(self, process: "subprocess.Popen[bytes]", folder: Path, settings: Mapping[str, Any]) -> None:
        self._input = cast("IO[bytes]", process.stdin)
        self._settings = settings
        self._heard: Queue[dict[str, Any]] = Queue()
        self._asked = 0
        Thread(target=_listen, args=(cast("IO[bytes]", process.stdout), self._heard), daemon=True).start()
        self._ask("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": _CAPABILITIES})
        self._say("initialized", {})

    def open(self, file: Path, text: str) -> list[Underlined]:
        """Open a file that holds a text, and give what is underlined in it."""
        document = {"uri": file.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self._say("textDocument/didOpen", {"textDocument": document})
        about = self._hear(lambda heard: heard.get("params", {}).get("uri") == document["uri"])["params"]
        return [Underlined(each["range"]["start"]["line"] + 1, each["message"]) for each in about["diagnostics"]]

    def hover(self, file: Path, text: str) -> str:
        """What is shown of the thing under the cursor."""
        shown = self._ask("textDocument/hover", self._at_cursor(file, text))
        return str(shown["contents"]["value"]) if shown else ""

    def complete(self, file: Path, text: str) -> list[str]:
        """What is offered at the cursor."""
        return [item["label"] for item in self._ask("textDocument/completion", self._at_cursor(file, text))["items"]]

    def stop(self) -> None:
        """Say goodbye."""
        self._ask("shutdown", None)
        self._say("exit", None)

    def _at_cursor(self, file: Path, text: str) -> dict[str, Any]:
        before, cursor, after = text.partition(CURSOR)
        assert cursor, "a cursor stands in the text"
        self.open(file, before + after)
        place = {"line": before.count("\n"), "character": len(before.rpartition("\n")[2])}
        return {"textDocument": {"uri": file.as_uri()}, "position": place}

    def _say(self, method: str, params: Any, **more: Any) -> None:
        self._send({"method": method, "params": params, **more})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._input.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._input.flush()

    def _ask(self, method: str, params: Any) -> Any:
        self._asked += 1
        self._say(method, params, id=self._asked)
        answer = self._hear(lambda heard: heard.get("id") == self._asked)
        assert "error" not in answer, answer
        return answer["result"]

    def _hear(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """Wait for a message, answering what the server asks in the meantime."""
        while True:
            heard = self._heard.get(timeout=PATIENCE)
            if "method" in heard and "id" in heard:
                asked = heard["params"].get("items", []) if heard["method"] == "workspace/configuration" else []
                self._send({"id": heard["id"], "result": [self._settings.get(each["section"]) for each in asked]})
            elif wanted(heard):
                return heard


def _listen(output: IO[bytes], heard: "Queue[dict[str, Any]]") -> None:
    """Pass on what the server says, until it says no more."""
    length = 0
    for line in output:
        if line.startswith(b"Content-Length:"):
            length = int(line.partition(b":")[2])
        elif line == b"\r\n":
            heard.put(json.loads(output.read(length)))


@contextmanager
def language_server(folder: Path, **settings: Any) -> Iterator[LanguageServer]:
    """The server, with the settings of its own that an editor would have; it looks for no schemas on the network."""
    script = module("The YAML language server", "yaml-language-server/bin/yaml-language-server")
    command = [program("Node.js", "node", "nodejs"), str(script), "--stdio"]
    yaml = {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}, **settings}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        try:
            server = LanguageServer(process, folder, {"yaml": yaml})
            yield server
            server.stop()
        finally:
            process.kill()
