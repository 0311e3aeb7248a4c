"""The options that several verbs share: one parameter of a verb, many on the command line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import MISSING, Field, dataclass, field, fields, is_dataclass
from functools import wraps
from inspect import Parameter, Signature, signature
from typing import TYPE_CHECKING, Any, get_type_hints

from factcheck.cli.options import (
    Baseline,
    CachePath,
    ConfigPath,
    Exclude,
    Ignore,
    Jobs,
    NoCache,
    NoConfig,
    Pipeline,
    Select,
    words,
)

if TYPE_CHECKING:
    from factcheck.config import Config


@dataclass(frozen=True, slots=True, kw_only=True)
class Road:
    """What a verb that checks a corpus lets a user set: which rules, which files, and how they are read."""

    select: Select = field(default_factory=list)
    ignore: Ignore = field(default_factory=list)
    exclude: Exclude = field(default_factory=list)
    baseline: Baseline = None
    config: ConfigPath = None
    no_config: NoConfig = False
    cache: CachePath = None
    no_cache: NoCache = False
    jobs: Jobs = None
    pipeline: Pipeline = None

    def settled(self, paths: Sequence[str], **more: Any) -> Config:
        """What is in force over the paths; ``more`` are settings of the one verb, null or empty where not given."""
        from factcheck.cli.settled import settled
        from factcheck.errors import UsageError

        for option, values in (("--select", self.select), ("--ignore", self.ignore)):
            if values and not words(values):
                raise UsageError(f"{option}: names no rule: give codes, or leave it out")
        given = {
            "select": words(self.select),
            "ignore": words(self.ignore),
            "exclude": tuple(self.exclude),
            "baseline": self.baseline,
            "cache": self.cache,
            "jobs": self.jobs,
            "pipeline": self.pipeline,
        }
        return settled(paths, given | more, self.config, search=not self.no_config, no_cache=self.no_cache)


def spread(verb: Callable[..., int]) -> Callable[..., int]:
    """The verb with an option for each field of its parameters that are dataclasses, in the place of the parameter."""
    groups: dict[str, Any] = {name: kind for name, kind in get_type_hints(verb).items() if is_dataclass(kind)}

    @wraps(verb)
    def command(**given: Any) -> int:
        for name, kind in groups.items():
            given[name] = kind(**{each.name: given.pop(each.name) for each in fields(kind)})
        return verb(**given)

    shown = [*_parameters(verb, groups)]
    command.__signature__ = Signature(shown)  # type: ignore[attr-defined]
    command.__annotations__ = {each.name: each.annotation for each in shown}
    return command


def _parameters(verb: Callable[..., int], groups: dict[str, Any]) -> Iterator[Parameter]:
    hints = get_type_hints(verb, include_extras=True)
    for name, parameter in signature(verb).parameters.items():
        if name not in groups:
            yield parameter.replace(kind=Parameter.KEYWORD_ONLY, annotation=hints[name])
            continue
        inner = get_type_hints(groups[name], include_extras=True)
        for each in fields(groups[name]):
            yield Parameter(each.name, Parameter.KEYWORD_ONLY, default=_default(each), annotation=inner[each.name])


def _default(option: Field[Any]) -> Any:
    return option.default if option.default_factory is MISSING else option.default_factory()
