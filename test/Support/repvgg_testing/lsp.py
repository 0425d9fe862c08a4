# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A client of a language server, as editors are one: JSON-RPC by the standard streams."""

from __future__ import annotations

import json
import subprocess
import threading
from pathlib import Path
from types import TracebackType
from typing import Any

Json = dict[str, Any]


class LanguageClient:
    """Talks with a server that it starts; `with` also ends the conversation.

    Parameters
    ----------
    tool : path
        The server's program.
    limit : float
        Seconds after which a server that still runs is killed; what waits for it fails then.
    """

    def __init__(self, tool: str | Path, limit: float = 60) -> None:
        self.server = subprocess.Popen(
            [tool], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._timer = threading.Timer(limit, self.server.kill)
        self._timer.start()
        self._notifications: list[Json] = []
        self._requests = 0
        self.capabilities: Json = {}

    def __enter__(self) -> LanguageClient:
        parameters = {"processId": None, "rootUri": None, "capabilities": {}}
        self.capabilities = self.request("initialize", parameters)["capabilities"]
        self.notify("initialized", {})
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if kind is None:
                self.request("shutdown", None)
                self.notify("exit", None)
                status = self.server.wait()
                if status:
                    raise AssertionError(f"the server exits with {status}")
        finally:
            self._timer.cancel()
            self.server.kill()
            self.server.wait()

    def notify(self, method: str, parameters: Json | None) -> None:
        self._send({"method": method, "params": parameters})

    def request(self, method: str, parameters: Json | None) -> Any:
        """The result of a request.

        Raises
        ------
        AssertionError
            With the server's error, or if it has ended.
        """
        self._requests += 1
        self._send({"id": self._requests, "method": method, "params": parameters})
        while True:
            message = self._receive()
            if message.get("id") == self._requests:
                if "error" in message:
                    raise AssertionError(f"{method}: {message['error']}")
                return message["result"]
            self._notifications.append(message)

    def open(self, uri: str, text: str) -> list[Json]:
        """Opens a document; what the server has to say of it."""
        document = {"uri": uri, "languageId": "mlir", "version": 1, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": document})
        return self.diagnostics(uri)

    def change(self, uri: str, text: str, version: int) -> list[Json]:
        """Replaces a document's text; what the server has to say of it then."""
        document = {"uri": uri, "version": version}
        changes = [{"text": text}]
        self.notify("textDocument/didChange", {"textDocument": document, "contentChanges": changes})
        return self.diagnostics(uri)

    def diagnostics(self, uri: str) -> list[Json]:
        """Those that the server sends next of a document."""
        while True:
            message = self._notifications.pop(0) if self._notifications else self._receive()
            if message.get("method") != "textDocument/publishDiagnostics":
                continue
            if message["params"]["uri"] == uri:
                return message["params"]["diagnostics"]

    def at(self, method: str, uri: str, line: int, character: int) -> Any:
        """The result of a request that is about a place, counted from 0."""
        place = {"line": line, "character": character}
        return self.request(
            f"textDocument/{method}", {"textDocument": {"uri": uri}, "position": place}
        )

    def _send(self, message: Json) -> None:
        text = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.server.stdin
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(text), text))
        self.server.stdin.flush()

    def _receive(self) -> Json:
        assert self.server.stdout
        length = 0
        while (line := self.server.stdout.readline()).strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        if not line:
            raise AssertionError("the server has ended")
        return json.loads(self.server.stdout.read(length))
