"""A letter as it was read: its metadata, outline, blocks and doubts."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from rich.console import Console

from govload.export.terminal import answers, new_table, safe
from govload.model import Block, Letter, Section, Severity

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "dim"}


def as_json(letter: Letter, roles: Sequence[str]) -> str:
    """Return the letter as JSON: ``letter``, ``sections``, ``blocks`` and ``diagnostics``."""
    identity = {
        "letter_id": letter.letter_id,
        "sha256": letter.sha256,
        "source": letter.source,
        "pages": letter.pages,
        "fragment": letter.fragment,
        **asdict(letter.metadata),
    }
    sections = [
        {**asdict(section), "role": role, "path": letter.section_path(section.index)}
        for section, role in zip(letter.sections, roles, strict=True)
    ]
    blocks = [
        {**asdict(block), "section_path": letter.section_path(block.section)}
        for block in letter.blocks
    ]
    whole = {
        "letter": identity,
        "sections": sections,
        "blocks": blocks,
        "diagnostics": [asdict(found) for found in letter.diagnostics],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2)


def print_outline(letter: Letter, roles: Sequence[str]) -> None:
    """Print the letter's metadata, its sections as an indented table, and its diagnostics."""
    console = answers()
    _print_metadata(console, letter)
    table = new_table("section", "role", "signal", numbers=("level", "pages", "blocks"))
    for section, role in zip(letter.sections, roles, strict=True):
        own = [block for block in letter.blocks if block.section == section.index]
        table.add_row(
            safe(_titled(section)),
            role,
            section.signal,
            str(section.level),
            _pages(section, own),
            str(len(own)),
        )
    console.print(table)
    _print_diagnostics(console, letter)


def print_blocks(letter: Letter) -> None:
    """Print every block in reading order, whole, and the diagnostics."""
    console = answers()
    _print_metadata(console, letter)
    table = new_table(numbers=("#", "page"))
    table.add_column("type", no_wrap=True)
    table.add_column("section", overflow="fold", ratio=1)
    table.add_column("text", overflow="fold", ratio=2)
    for block in letter.blocks:
        table.add_row(
            str(block.index),
            str(block.page),
            _type(block),
            safe(_titled(letter.sections[block.section], indent=False)),
            safe(f"{block.marker} {block.text}"),
        )
    console.print(table)
    _print_diagnostics(console, letter)


def _print_metadata(console: Console, letter: Letter) -> None:
    metadata = letter.metadata
    for name, told, source in (
        ("agency", metadata.agency, metadata.agency_source),
        ("ministry", metadata.ministry, metadata.ministry_source),
        ("year", str(metadata.year or ""), metadata.year_source),
        ("language", str(metadata.language), metadata.language_source),
        ("kind", str(metadata.document_kind), metadata.document_kind_source),
    ):
        console.print(f"{name:<10}", safe(told or "unknown"), f"[dim]({source or '–'})[/dim]")
    read = sum(block.text_source == "ocr" for block in letter.blocks)
    scanned = f", {read} blocks by OCR" if read else ""
    console.print(f"{letter.pages} pages, {len(letter.blocks)} blocks{scanned}")


def _print_diagnostics(console: Console, letter: Letter) -> None:
    for found in letter.diagnostics:
        place = f" (page {found.page})" if found.page else ""
        line = f"{found.severity} {found.code}{place}: {found.message}. {found.remedy}"
        console.print(safe(line, style=_STYLES[found.severity]))


def _titled(section: Section, *, indent: bool = True) -> str:
    title = f"{section.number} {section.title}".strip() or "(before any heading)"
    return "· " * max(0, section.level - 1) * indent + title


def _pages(section: Section, own: Sequence[Block]) -> str:
    last = max((block.page for block in own), default=section.page)
    return str(section.page) if last == section.page else f"{section.page}–{last}"


def _type(block: Block) -> str:
    where = f" {block.table}:{block.row}" if block.table else ""
    return f"{block.type}{where}"
