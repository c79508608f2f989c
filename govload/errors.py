"""Errors a user can act on: what happened, where, why, and what to do, in one line."""


class GovloadError(Exception):
    """Root of every error govload raises on purpose.

    Args:
        what: What went wrong, as a short clause.
        where: File, page or setting it concerns; empty when there is none.
        why: The cause as far as it is known.
        remedy: What the user can do about it.
    """

    def __init__(self, what: str, *, where: str = "", why: str = "", remedy: str = "") -> None:
        super().__init__(what)
        self.what, self.where, self.why, self.remedy = what, where, why, remedy

    def __str__(self) -> str:
        """Return the error as one line: ``where: what (why). Remedy.``"""
        head = f"{self.where}: {self.what}" if self.where else self.what
        cause = f" ({self.why})" if self.why else ""
        sentences = (_finished(part) for part in (f"{head}{cause}", self.remedy) if part)
        return " ".join(" ".join(sentences).split())

    def __reduce__(self) -> "tuple[object, ...]":
        """Survive the trip between worker processes, keyword arguments included."""
        return _rebuild, (type(self), self.what, self.where, self.why, self.remedy)


def _finished(sentence: str) -> str:
    return sentence if sentence.endswith((".", "?")) else f"{sentence}."


def _rebuild(
    branch: type[GovloadError], what: str, where: str, why: str, remedy: str
) -> GovloadError:
    return branch(what, where=where, why=why, remedy=remedy)


class LetterError(GovloadError):
    """A letter that cannot be read at all; the run goes on with the rest."""

    def __init__(
        self, code: str, what: str, *, where: str = "", why: str = "", remedy: str = ""
    ) -> None:
        super().__init__(what, where=where, why=why, remedy=remedy)
        self.code = code

    def __reduce__(self) -> "tuple[object, ...]":
        """Keep the diagnostic code when pickled."""
        return _rebuild_letter, (self.code, self.what, self.where, self.why, self.remedy)


def _rebuild_letter(code: str, what: str, where: str, why: str, remedy: str) -> LetterError:
    return LetterError(code, what, where=where, why=why, remedy=remedy)


class UsageError(GovloadError):
    """The command or its arguments cannot be carried out as asked."""


class ConfigError(GovloadError):
    """A configuration file, manifest, registry file or rule file is not valid."""


class OutputError(GovloadError):
    """A result cannot be written or an earlier result cannot be read."""
