"""Every error a user can meet: one line that names the file and says what to do."""

from __future__ import annotations


class FactcheckError(Exception):
    """The root of all errors raised on purpose; ``str(error)`` is the line to print."""


class UsageError(FactcheckError):
    """The call or the configuration is wrong, or there is nothing to check. Exit code 2."""


def reason(error: OSError) -> str:
    """Why a file cannot be used, in few words."""
    return "is a folder: name a file" if isinstance(error, IsADirectoryError) else error.strerror or str(error)


class ArticleError(FactcheckError):
    """One file, or one line of it, could not be read. The run goes on and ends with exit code 1."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path}: {problem}")
        self.path = path
        self.problem = problem


class NoArticleError(ArticleError):
    """A file that may be sound but holds no article. Found in a walk it is passed over with a word."""
