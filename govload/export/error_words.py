"""Errors in the reader's language: those govload raises, and those of its command line.

What diagnostics say of a letter stands in the same table: a letter's error becomes a diagnostic.
"""

from govload.errors import GovloadError
from govload.export.sentences import Sentences


def error_in(error: GovloadError, lang: str) -> str:
    """Return the one line of ``error`` as a reader of ``lang`` sees it."""
    parts = (error.what, error.where, error.why, error.remedy)
    what, where, why, remedy = (message_in(part.removesuffix("."), lang) for part in parts)
    return str(GovloadError(what, where=where, why=why, remedy=remedy))


def message_in(message: str, lang: str) -> str:
    """Return a message as a reader of ``lang`` sees it; as it is where the table lacks it.

    What the table lacks as a whole may be several clauses, each with an entry of its own.
    """
    whole = _ERRORS.said(message, lang)
    if whole != message:
        return whole
    return "; ".join(_ERRORS.said(clause, lang) for clause in message.split("; "))


_ERRORS = Sentences("errors.toml", dict.fromkeys(("message", "why", "pages"), message_in))
