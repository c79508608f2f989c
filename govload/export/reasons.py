"""The coder's reasons in the reader's language."""

from govload.export.sentences import Sentences
from govload.tables.schema import value_label


def reason_in(reason: str, lang: str) -> str:
    """Return a reason as a reader of ``lang`` sees it; as it is where the table lacks it."""
    return _REASONS.said(reason, lang)


def _kind(code: str, lang: str) -> str:
    return value_label(code, lang).lower()


_REASONS = Sentences("reasons.toml", {"reason": reason_in, "kind": _kind})
