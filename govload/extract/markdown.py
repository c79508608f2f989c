"""Markdown -> lines and tables, with its marks as tags."""

from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from govload.extract.normalise import clean
from govload.extract.page import Line, Table, TableCell

_PARSER = MarkdownIt("commonmark", {"html": False}).enable("table")
_NESTING = 4


def markdown_content(text: str, page: int) -> Iterator[Line | Table]:
    """Yield the lines and tables of one page of Markdown; a block's lines come as one."""
    for node in SyntaxTreeNode(_PARSER.parse(text)).children:
        yield from _content(node, page)


def _content(node: SyntaxTreeNode, page: int, indent: int = 0) -> Iterator[Line | Table]:
    if node.type == "table":
        yield _table(node, page)
    elif node.type in ("bullet_list", "ordered_list"):
        for item in node.children:
            yield from _item(item, page, indent)
    elif node.type in ("fence", "code_block"):
        yield from (Line(text=clean(row), page=page, gap=1.0) for row in node.content.splitlines())
    elif node.children and node.children[0].type == "inline":
        yield _line(node, page, indent)
    else:
        for child in node.children:
            yield from _content(child, page, indent)


def _line(node: SyntaxTreeNode, page: int, indent: int, marker: str = "") -> Line:
    inline = node.children[0]
    parts = [child for child in inline.children if child.type != "text" or child.content.strip()]
    words = clean(_words(inline))
    return Line(
        text=f"{marker} {words}".strip(),
        page=page,
        tag=node.tag.upper() if node.type == "heading" else "",
        bold=bool(parts) and all(part.type == "strong" for part in parts),
        lead_bold=len(_words(parts[0])) if parts and parts[0].type == "strong" else 0,
        italic=bool(parts) and all(part.type == "em" for part in parts),
        indent=indent,
        gap=1.0,
    )


def _words(node: SyntaxTreeNode) -> str:
    if node.type in ("text", "code_inline"):
        return node.content
    if node.type in ("softbreak", "hardbreak"):
        return " "
    return "".join(_words(child) for child in node.children)


def _item(item: SyntaxTreeNode, page: int, indent: int) -> Iterator[Line | Table]:
    marker = f"{item.info}{item.markup}" if item.info else "•"
    for place, child in enumerate(item.children):
        if place == 0 and child.type == "paragraph":
            yield _line(child, page, indent, marker)
        else:
            yield from _content(child, page, indent + _NESTING)


def _table(node: SyntaxTreeNode, page: int) -> Table:
    rows = [row for group in node.children for row in group.children]
    cells = tuple(
        TableCell(lines=_cell_lines(cell, page), column=column, row=place, shaded=place == 0)
        for place, row in enumerate(rows)
        for column, cell in enumerate(row.children)
    )
    width = max((len(row.children) for row in rows), default=0)
    return Table(page=page, cells=cells, columns=width, rows=len(rows), signal="markup")


def _cell_lines(cell: SyntaxTreeNode, page: int) -> tuple[Line, ...]:
    words = clean("".join(_words(child) for child in cell.children))
    bold = cell.type == "th"
    return (Line(text=words, page=page, bold=bold, gap=1.0),) if words else ()
