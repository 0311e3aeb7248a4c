"""The only reader of the language data: word lists (``.txt``) and tables (``.toml``), one folder a language.

A second language is a second folder with the same file names.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


def _read(language: str, name: str) -> str:
    return files(__package__).joinpath(language, name).read_text(encoding="utf-8")


@cache
def word_list(name: str, language: str = "en") -> tuple[str, ...]:
    """The entries of ``<language>/<name>.txt`` in file order: one a line, ``#`` starts a comment."""
    lines = (line.split("#", 1)[0].strip() for line in _read(language, f"{name}.txt").splitlines())
    return tuple(line for line in lines if line)


@cache
def word_set(name: str, language: str = "en") -> frozenset[str]:
    """The entries of a word list as a set."""
    return frozenset(word_list(name, language))


@cache
def table(name: str, language: str = "en") -> dict[str, Any]:
    """The content of ``<language>/<name>.toml``. Shared by all callers: never change it."""
    return tomllib.loads(_read(language, f"{name}.toml"))


@cache
def known_words(language: str = "en") -> frozenset[str]:
    """Every word that stands anywhere in the language's data, in lower case: names and places among them."""
    folder = files(__package__).joinpath(language)
    texts = (each.read_text(encoding="utf-8") for each in folder.iterdir() if each.name.endswith((".txt", ".toml")))
    return frozenset(word.lower() for text in texts for word in re.findall(r"[^\W\d_]+", text))
