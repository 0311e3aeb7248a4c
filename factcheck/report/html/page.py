"""The view poured into its templates. Every value is escaped and made visible on its way; the page may run no script
and load nothing but what is written into it here, by their digests."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from factcheck.report.html.text import finalized
from factcheck.report.html.view import View

_BUFFERED = 400  # pieces of a template that are joined
_SCRIPTS = ("store", "series", "findings", "articles", "people", "tip", "keys")  # each builds on those before it


def pieces(view: View, *, version: int | None = None) -> Iterator[str]:
    """The document, in pieces. With the version of a live report it also holds the script that talks to its server."""
    live = version is not None
    scripts = [_resource("early.js"), _script(live)]
    style = _resource("style.css")
    stream = (
        _environment()
        .get_template("page.jinja")
        .stream(
            view=view,
            version=version,
            style=Markup(style),
            scripts=[Markup(script) for script in scripts],
            policy=Markup(policy(style, scripts, live=live)),
        )
    )
    stream.enable_buffering(_BUFFERED)
    yield from stream
    yield "\n"


def policy(style: str, scripts: list[str], *, live: bool) -> str:
    """The content security policy under which nothing runs but these scripts, and nothing is fetched."""
    parts = [
        "default-src 'none'",
        f"style-src {_digest(style)}",
        f"script-src {' '.join(map(_digest, scripts))}",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    return "; ".join([*parts, "connect-src 'self'"] if live else parts)


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _script(live: bool) -> str:
    names = (*_SCRIPTS, *(("live",) if live else ()), "route")
    return "".join(['\n(() => {\n"use strict";\n', *(_resource(f"script/{name}.js") for name in names), "})();\n"])


@cache
def _resource(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader(__package__),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=finalized,
        trim_blocks=True,
        lstrip_blocks=True,
    )
