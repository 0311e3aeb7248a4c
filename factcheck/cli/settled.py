"""The settings of a verb that runs the road: options over the configuration file, and today's date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from factcheck.config import Config
from factcheck.errors import UsageError
from factcheck.settings import check_codes, settle


def settled(
    paths: Sequence[str],
    given: Mapping[str, Any],
    file: Path | None = None,
    *,
    search: bool = True,
    no_cache: bool = False,
) -> Config:
    """What is in force. An option that was not given is null or empty."""
    stated = {name: value for name, value in given.items() if value not in (None, ())}
    settings = settle(paths, stated, file, search=search)
    check_codes(settings)
    if settings.config.pipeline and not settings.config.pipeline.isprintable():
        raise UsageError(f"--pipeline: {settings.config.pipeline!r} is no name: give that of an installed pipeline")
    if settings.config.against and Path(settings.config.against).is_file():
        raise UsageError(f"--against: {settings.config.against} is a file: name the folder with the earlier versions")
    config = replace(settings.config, today=date.today())
    return replace(config, cache=None) if no_cache else config
