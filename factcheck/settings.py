"""One run's settings out of three places: the command line, else the configuration file, else the default."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path
from typing import Any

from factcheck.cache import NAMES_CACHE, default_path
from factcheck.config import Config, Suppression
from factcheck.config_file import ConfigFile, find, read
from factcheck.errors import UsageError
from factcheck.suggest import did_you_mean

COMMAND_LINE = "command line"
DEFAULT = "default"
NO_CACHE = ""  # in place of the cache file
_PATHS = ("baseline", "cache", "against")  # relative to the configuration file that names them
_EARLIER = ("changed_since", "against")
_ALIASES = ("people", "organisations", "places")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings in force, and where each comes from, by the name that the configuration file uses."""

    config: Config
    origins: Mapping[str, str]
    file: Path | None


def settle(
    paths: Sequence[str], given: Mapping[str, Any], file: Path | None = None, *, search: bool = True
) -> Settings:
    """The settings of a run over the paths.

    ``given`` holds the fields of :class:`Config` that the command line states, null for those it does not. Without a
    ``file`` the nearest one above the first path is taken, unless ``search`` is false. Raises :class:`UsageError` for
    a file with faults.
    """
    if file is None and search:
        file = find(_start(paths))
    written = read(file) if file else None
    values = _from_file(written) if written else {}
    stated = {name: value for name, value in given.items() if value is not None}
    if stated.keys() & set(_EARLIER):  # one earlier version, not two
        values = {name: value for name, value in values.items() if name not in _EARLIER}
    origins = {_key(each.name): DEFAULT for each in fields(Config) if each.name not in ("today", "suppressions")}
    if written:
        origins |= {_key(name): written.origin(_key(name)) for name in values if _key(name) in origins}
    origins |= {_key(name): COMMAND_LINE for name in stated if _key(name) in origins}
    config = Config(**values | stated)
    if config.cache is None:
        config = replace(config, cache=str(default_path()))
        origins["cache"] = NAMES_CACHE if os.environ.get(NAMES_CACHE) else DEFAULT
    return Settings(config=config, origins=origins, file=file)


def check_codes(settings: Settings) -> None:
    """Hold every rule that the configuration names against the rules there are.

    Raises :class:`UsageError` that names the place and the nearest rule.
    """
    from factcheck.check.rules import all_rules
    from factcheck.selection import named

    config = settings.config
    groups = [("select", config.select), ("ignore", config.ignore), ("never-baseline", config.never_baseline)]
    groups += [("per-article-ignores", codes) for codes in config.per_article_ignores.values()]
    groups += [("tolerance", tuple(config.tolerance))]
    for key, codes in groups:
        origin = settings.origins[key]
        for code in codes:
            named(all_rules(), code, f"--{key}: " if origin == COMMAND_LINE else f"{origin}: {key}: ")


def _start(paths: Sequence[str]) -> Path:
    first = Path(paths[0]) if paths and paths[0] != "-" else Path()
    return first if first.is_dir() else first.parent


def _from_file(file: ConfigFile) -> dict[str, Any]:
    values = {_name(key): _frozen(value) for key, value in file.values.items()}
    for name in _PATHS:
        if isinstance(values.get(name), str):
            values[name] = str(file.path.parent / values[name])
    if "only" in values:
        values["only"] = tuple(str(file.path.parent / each) for each in values["only"])
    if values.get("cache") is False:
        values["cache"] = NO_CACHE
    if "sources" in values:
        values["trust"] = tuple(values.pop("sources").get("trust", ()))
    if "aliases" in values:
        values["aliases"] = dict(_aliases(values["aliases"], file))
    if "units" in values:
        _check_units(file)
    if "suppressions" in values:
        values["suppressions"] = tuple(_suppressions(file))
    return values


def _aliases(groups: Mapping[str, Mapping[str, Sequence[str]]], file: ConfigFile) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for group in _ALIASES:
        for name, others in groups.get(group, {}).items():
            for other in others:
                if found.setdefault(other, name) != name:
                    place = file.origin(f"aliases.{group}.{name}")
                    raise UsageError(f"{place}: {other!r} is an alias of {found[other]!r} already: drop one of them")
    return found


def _check_units(file: ConfigFile) -> None:
    from factcheck.values.numbers.measures import spellings
    from factcheck.values.numbers.own_units import UnitError, own_units

    try:
        with own_units(file.values["units"]):
            pass
    except UnitError as error:
        hint = did_you_mean(error.unknown, spellings()) if error.unknown else ""
        place = file.origin(f"units.{error.spelling}")
        raise UsageError(f"{place}: units: {error}{hint}") from error


def _suppressions(file: ConfigFile) -> list[Suppression]:
    return [
        Suppression(
            fingerprint=each["fingerprint"],
            reason=each["reason"],
            author=each.get("author"),
            expires=date.fromisoformat(each["expires"]) if "expires" in each else None,
            path=str(file.path),
            line=file.lines.get(f"suppressions.{number}", 1),
        )
        for number, each in enumerate(file.values["suppressions"])
    ]


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_frozen(each) for each in value)
    if isinstance(value, dict):
        return {key: _frozen(each) for key, each in value.items()}
    return value


def _key(name: str) -> str:
    return {"trust": "sources"}.get(name, name.replace("_", "-"))


def _name(key: str) -> str:
    return key.replace("-", "_")


def in_force(settings: Settings) -> Iterator[tuple[str, str, str]]:
    """Every setting as it is now: its key, its value in the way of TOML, and where that comes from."""
    from factcheck.serialise import to_json

    for each in fields(Config):
        if _key(each.name) in settings.origins:
            value = getattr(settings.config, each.name)
            yield _key(each.name), "none" if value in (None, "") else to_json(value), settings.origins[_key(each.name)]
    for number, one in enumerate(settings.config.suppressions):
        until = f" until {one.expires}" if one.expires else ""
        yield f"suppressions.{number}", f"{one.fingerprint}{until}: {one.reason}", f"{Path(one.path).name}:{one.line}"
