"""What is said of published figures, in the reader's language."""

from govload.export.sentences import Sentences


def published_in(text: str, lang: str) -> str:
    """Return a study, source or note as a reader of ``lang`` sees it; titles as they are."""
    return _PUBLISHED.said(text, lang)


_PUBLISHED = Sentences("published.toml")
