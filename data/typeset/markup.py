"""The plain markup the example letters are written in, and the hand coding inside it.

One line is one block: ``# 2.1 Heading``, ``- bullet``, ``a) item``, ``| table | row |``, else a
paragraph. ``{a The agency shall …}`` codes the words inside as an item; ``CODES`` lists the
letters. ``[table open 30 70]`` sets the look and the column widths in per cent of the tables that
follow, ``[page]`` breaks the page, ``[common]`` takes in the guidelines all agencies get that year,
``[note 1] text`` is the footnote that ``[^1]`` in the paragraph after it points to.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CODES = {
    "g": "goal",
    "k": "kpi",
    "a": "activity",
    "r": "reporting",
    "c": "common",
    "n": "key_figure",
    "v": "advisory",
    "b": "budget",
}
CODED = re.compile(r"\{([a-z]) ([^{}]+)\}")
EMPHASIS = re.compile(r"\*\*(.+?)\*\*")
NOTE_MARK = re.compile(r"\[\^(\d+)\]")
LIST_ITEM = re.compile(r"( *)(-|[a-z]\)|\d+[.)]) +(.+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What stands above the text: sender, addressee and look."""

    agency: str
    address: tuple[str, ...]
    ministry: str
    year: int
    language: str
    layout: str
    date: str
    reference: str
    title: str
    signed: tuple[str, ...]
    kind: str = "letter"
    format: str = "pdf"
    contents: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its number, if it has one, as printed."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: str


@dataclass(frozen=True, slots=True)
class ListItem:
    """A bullet ("-") or a numbered or lettered item."""

    depth: int
    marker: str
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, the header first; widths in per cent of the text width."""

    look: str
    widths: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote, printed at the foot of the page its mark stands on."""

    number: str
    text: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


Element = Heading | Paragraph | ListItem | Table | Note | PageBreak


@dataclass(frozen=True, slots=True)
class Source:
    """One letter as written: its name, front matter and elements."""

    name: str
    front: Front
    elements: tuple[Element, ...]


def read_source(path: Path) -> Source:
    """Read ``path``: TOML between ``+++`` lines, then the text."""
    _, matter, body = path.read_text(encoding="utf-8").split("+++\n", 2)
    fields: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in tomllib.loads(matter).items()
    }
    front = Front(**fields)
    common = path.parent.parent / "common" / f"{front.year}.{front.language}.md"
    return Source(path.stem, front, tuple(_elements(_lines(body, common))))


def plain(text: str) -> str:
    """Return the words of ``text`` as the reader sees them, without any markup."""
    return NOTE_MARK.sub("", EMPHASIS.sub(r"\1", CODED.sub(r"\2", text)))


def coded_items(source: Source) -> list[dict[str, str]]:
    """Return the hand coding in reading order, in the form of a gold file's ``items``."""
    part, items = source.front.kind, []
    for element in source.elements:
        if part == "letter" and isinstance(element, Heading) and element.text.startswith("Vedlegg"):
            part = "attachment"
        items += [
            {"kind": CODES[code], "part": part, "text": plain(words)}
            for text in _texts(element)
            for code, words in CODED.findall(text)
        ]
    return items


def _texts(element: Element) -> tuple[str, ...]:
    match element:
        case Table(rows=rows):
            return tuple(cell for row in rows for cell in row)
        case PageBreak():
            return ()
        case _:
            return (element.text,)


def _lines(body: str, common: Path) -> Iterator[str]:
    for line in body.splitlines():
        if line == "[common]":
            yield from common.read_text(encoding="utf-8").splitlines()
        elif line.strip():
            yield line


def _elements(lines: Iterator[str]) -> Iterator[Element]:
    look = "ruled"
    widths: tuple[int, ...] = ()
    rows: list[tuple[str, ...]] = []
    for line in lines:
        if line.startswith("|"):
            rows.append(tuple(cell.strip() for cell in line.strip("|").split("|")))
            continue
        if rows:
            yield Table(look, widths, tuple(rows))
            rows = []
        if line.startswith("[table "):
            look, *shares = line.strip("[]").split()[1:]
            widths = tuple(int(share) for share in shares)
        else:
            yield _element(line)
    if rows:
        yield Table(look, widths, tuple(rows))


def _element(line: str) -> Element:
    if line == "[page]":
        return PageBreak()
    if line.startswith("#"):
        marks, _, text = line.partition(" ")
        return Heading(len(marks), text)
    if line.startswith("[note "):
        number, _, text = line.removeprefix("[note ").partition("] ")
        return Note(number, text)
    if item := LIST_ITEM.match(line):
        return ListItem(len(item[1]) // 2 + 1, item[2], item[3])
    return Paragraph(line)
