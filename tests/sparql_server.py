"""A SPARQL 1.1 server in this process, over a store in memory, for tests of the protocol."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import pyoxigraph
from pyoxigraph import QueryResultsFormat, RdfFormat


class Handler(BaseHTTPRequestHandler):
    """``/query`` and ``/update`` as Oxigraph has them; ``/cut/query`` breaks off its answers."""

    store: pyoxigraph.Store

    def do_POST(self) -> None:
        sent = self.rfile.read(int(self.headers["Content-Length"])).decode("utf-8")
        address = urlsplit(self.path)
        kind = self.headers["Content-Type"]
        try:
            if (address.path, kind) == ("/update", "application/sparql-update"):
                self.store.update(sent)
                self._answer(204, "text/plain", b"")
            elif (address.path, kind) == ("/query", "application/sparql-query"):
                self._answer(200, *self._results(sent, "union-default-graph" in address.query))
            elif address.path == "/cut/query":
                type_, body = self._results(sent, True)
                self._answer(200, type_, body[: len(body) // 2])
            else:
                self._answer(404, "text/plain", b"nothing here")
        except SyntaxError as error:
            self._answer(400, "text/plain", str(error.msg).encode("utf-8"))

    def _results(self, query: str, union: bool) -> tuple[str, bytes]:
        found = self.store.query(query, use_default_graph_as_union=union)
        if isinstance(found, pyoxigraph.QueryTriples):
            return "application/n-triples", found.serialize(format=RdfFormat.N_TRIPLES) or b""
        results = found.serialize(format=QueryResultsFormat.JSON)
        return "application/sparql-results+json", results or b""

    def _answer(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing: a test reads answers, not logs."""


@contextlib.contextmanager
def sparql_server() -> Iterator[str]:
    """The address of a server with an empty store, up as long as the context."""
    handler = type("OneStore", (Handler,), {"store": pyoxigraph.Store()})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
