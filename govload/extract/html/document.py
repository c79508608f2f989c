"""HTML bytes -> the part of the page that is the letter, as one page of lines and tables."""

import re

from lxml import etree, html
from lxml.html import HtmlElement

from govload.errors import LetterError
from govload.extract.html.walk import Walk
from govload.extract.page import Page
from govload.extract.source import Source

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.I)
_DECLARED_WITHIN = 4096
# What stands around the text on a web page.
_DROPPED_TAGS = """
script style noscript template nav footer aside form svg iframe object select input textarea head
"""
_DROPPED = frozenset(_DROPPED_TAGS.split())
_DROPPED_ROLES = frozenset(
    ["navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alert"]
)
_KEPT = frozenset(["html", "body", "main", "article"])
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_DROPPED_NAMES = re.compile(
    r"(?:^|[-_ ])(?:breadcrumbs?|cookies?|shar(?:e|ing)|social|menu|navigation|navbar|skip-?links?"
    r"|footer|related|pagination|feedback|print-?only)(?:$|[-_ ])",
    re.I,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_MAIN = (".//main", ".//*[@role='main']", ".//article", ".//*[@id='main']", ".//*[@id='content']")
# A main element with fewer letters is a frame for something else.
_LEAST_MAIN = 200


def read_html(data: bytes, *, name: str) -> Source:
    """Return the main content of a web page.

    Args:
        data: The file's bytes.
        name: The file's name, for errors.

    Raises:
        LetterError: ``unreadable``.
    """
    body = _parsed(data, name)
    title = (body.getroottree().findtext(".//title") or "").strip()
    _prune(body)
    walk = Walk()
    walk.read(_main(body))
    content = walk.content()
    page = Page(number=1, width=0.0, height=0.0, content=content, has_text=bool(content))
    return Source(pages=(page,), heads=(title,) if title else ())


def _parsed(data: bytes, name: str) -> HtmlElement:
    parser = html.HTMLParser(encoding=_encoding(data), no_network=True, huge_tree=False)
    try:
        root = html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise LetterError(
            "unreadable",
            "the web page holds nothing to read",
            where=name,
            why=str(error),
            remedy="Save the page anew from the browser.",
        ) from error
    return root


def _encoding(data: bytes) -> str:
    """Return the encoding the bytes hold: UTF-8 where they can be that, else as declared."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        declared = _CHARSET.search(data[:_DECLARED_WITHIN])
        named = declared[1].decode("ascii").lower() if declared else ""
        # Pages that say Latin-1 hold Windows characters, as browsers know.
        return named if named.startswith("iso-8859-") and named != "iso-8859-1" else "cp1252"
    return "utf-8"


def _prune(body: HtmlElement) -> None:
    """Take out what is no text of the page, keeping the text that follows it."""
    for element in list(body.iter()):
        if element.getparent() is not None and _is_furniture(element):
            element.drop_tree()


def _is_furniture(element: HtmlElement) -> bool:
    if not isinstance(element.tag, str):
        return True
    if element.tag in _KEPT:
        return False
    if element.tag == "button":
        return not _inside(element, *_HEADINGS)
    if element.tag == "header":
        return not _inside(element, "main", "article")
    return element.tag in _DROPPED or _is_hidden(element) or _is_named_furniture(element)


def _inside(element: HtmlElement, *tags: str) -> bool:
    return next(element.iterancestors(*tags), None) is not None


def _is_hidden(element: HtmlElement) -> bool:
    hidden = "hidden" in element.attrib or element.get("aria-hidden") == "true"
    return hidden or bool(_HIDDEN.search(element.get("style", "")))


def _is_named_furniture(element: HtmlElement) -> bool:
    named = f"{element.get('class', '')} {element.get('id', '')}"
    return element.get("role") in _DROPPED_ROLES or bool(_DROPPED_NAMES.search(named))


def _main(body: HtmlElement) -> HtmlElement:
    for path in _MAIN:
        for element in body.iterfind(path):
            if len(element.text_content()) >= _LEAST_MAIN:
                return element
    return body
