"""The HTML reader: a published page's main content as lines and tables."""

from govload.extract.html.document import read_html

__all__ = ["read_html"]
