"""The routes, behind a door: only this machine, only the address with the token, only pages of our own."""

from __future__ import annotations

import asyncio
import hmac
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from factcheck.errors import UsageError
from factcheck.gate.audit import Judgement
from factcheck.serve.desk import Desk

EVERY = 1.0  # seconds between two looks at the files
LARGEST = 10_000  # bytes of a decision
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "frame-ancestors 'none'",  # the page states the rest itself
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def application(desk: Desk, token: str, port: int) -> ASGIApp:
    """The server's application. Whatever does not come through the door gets 403 or 404 and nothing else."""

    async def page(request: Request) -> Response:
        return Response(desk.page, media_type="text/html", headers=HEADERS)

    async def events(request: Request) -> Response:
        return StreamingResponse(_changes(desk), media_type="text/event-stream", headers=HEADERS)

    async def verdicts(request: Request) -> Response:
        return JSONResponse(await run_in_threadpool(desk.decided), headers=HEADERS)

    routes = [
        Route("/{token}/", page),
        Route("/{token}/events", events),
        Route("/{token}/verdicts", verdicts),
        Route("/{token}/decide", _decision(desk), methods=["POST"]),
    ]

    @asynccontextmanager
    async def watching(app: Starlette) -> AsyncIterator[None]:
        task = asyncio.create_task(_watch(desk))
        yield
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task

    return _Door(Starlette(routes=routes, lifespan=watching), token, port)


class _Door:
    """Lets in only requests to this address, with the token, that no other site has sent."""

    def __init__(self, app: ASGIApp, token: str, port: int) -> None:
        self._app = app
        self._token = token.encode()
        self._hosts = {f"{name}:{port}" for name in ("127.0.0.1", "localhost")}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        app = self._app
        if scope["type"] == "http":
            app = self._refusal(Request(scope)) or app
        elif scope["type"] != "lifespan":
            return
        await app(scope, receive, send)

    def _refusal(self, request: Request) -> Response | None:
        host = request.headers.get("host", "")
        origin = request.headers.get("origin")
        site = request.headers.get("sec-fetch-site", "none")
        if host not in self._hosts or origin not in (None, f"http://{host}") or site not in ("none", "same-origin"):
            return PlainTextResponse("refused\n", 403)
        given = request.url.path.split("/")[1].encode("utf-8", "replace")
        return None if hmac.compare_digest(given, self._token) else PlainTextResponse("nothing here\n", 404)


def _decision(desk: Desk) -> Callable[[Request], object]:
    async def decide(request: Request) -> Response:
        body = b""
        async for part in request.stream():
            body += part
            if len(body) > LARGEST:
                return PlainTextResponse("too long\n", 413, headers=HEADERS)
        decision = _read(body)
        if decision is None:
            return PlainTextResponse("a decision has fingerprint, judgement (real or false) and reason\n", 400)
        try:
            await run_in_threadpool(desk.judge, *decision)
        except (UsageError, OSError) as error:
            return PlainTextResponse(f"{error}\n", 409, headers=HEADERS)
        return JSONResponse({"decided": decision[1]}, headers=HEADERS)

    return decide


def _read(body: bytes) -> tuple[str, Judgement, str] | None:
    """A decision's finding, judgement and reason; null when the body is none."""
    try:
        match json.loads(body):
            case {"fingerprint": str(finding), "judgement": ("real" | "false") as judgement, "reason": str(reason)}:
                finding.encode()  # half a character is in no fingerprint, and in no answer either
                return finding, judgement, reason
    except (ValueError, RecursionError):
        pass
    return None


async def _watch(desk: Desk) -> None:
    while True:
        await asyncio.sleep(EVERY)
        await run_in_threadpool(desk.refresh)


async def _changes(desk: Desk) -> AsyncIterator[str]:
    """An event at once and one for each new report or trouble: the version of the report, and what went wrong."""
    name, known = "hello", None
    while True:
        now = (desk.version, desk.trouble)
        if now != known:
            yield f"event: {name}\ndata: {json.dumps({'version': now[0], 'trouble': now[1]})}\n\n"
            name, known = "change", now
        await asyncio.sleep(EVERY / 4)
