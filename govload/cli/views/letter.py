"""A letter as it was read: its metadata, outline, blocks and doubts."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from rich.console import Console
from rich.text import Text

from govload.export.diagnostic_words import message_in, remedy_in
from govload.export.phrases import amount, coded, phrase
from govload.export.terminal import answers, new_table, safe
from govload.model import Block, Letter, Section, Severity
from govload.tables.rows import LetterRow
from govload.tables.schema import schema_of, value_label

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


def print_outline(letter: Letter, roles: Sequence[str], lang: str) -> None:
    """Print the letter's metadata, its sections as an indented table, and its diagnostics."""
    console = answers()
    _print_metadata(console, letter, lang)
    words, numbers = (
        _headings(names, lang)
        for names in (("section", "role", "signal"), ("level", "pages", "blocks"))
    )
    table = new_table(*words, numbers=numbers)
    for section, role in zip(letter.sections, roles, strict=True):
        own = [block for block in letter.blocks if block.section == section.index]
        table.add_row(
            safe(_titled(section, lang)),
            coded("role", role, lang),
            coded("signal", section.signal, lang),
            str(section.level),
            _pages(section, own),
            str(len(own)),
        )
    console.print(table)
    _print_diagnostics(console, letter, lang)


def print_blocks(letter: Letter, lang: str) -> None:
    """Print every block in reading order, whole, and the diagnostics."""
    console = answers()
    _print_metadata(console, letter, lang)
    page, kind, section, text = _headings(("page", "type", "section", "text"), lang)
    table = new_table(numbers=("#", page))
    table.add_column(kind, no_wrap=True)
    table.add_column(section, overflow="fold", ratio=1)
    table.add_column(text, overflow="fold", ratio=2)
    for block in letter.blocks:
        table.add_row(
            str(block.index),
            str(block.page),
            _type(block, lang),
            safe(_titled(letter.sections[block.section], lang, indent=False)),
            safe(f"{block.marker} {block.text}"),
        )
    console.print(table)
    _print_diagnostics(console, letter, lang)


def _print_metadata(console: Console, letter: Letter, lang: str) -> None:
    column = schema_of(LetterRow).column
    metadata = letter.metadata
    for name, told, source in (
        ("agency", metadata.agency, metadata.agency_source),
        ("ministry", metadata.ministry, metadata.ministry_source),
        ("year", str(metadata.year or ""), metadata.year_source),
        ("language", value_label(metadata.language, lang), metadata.language_source),
        ("document_kind", _low(metadata.document_kind, lang), metadata.document_kind_source),
    ):
        proof = f"({_low(source, lang) or '–'})"
        known = safe(told or _low("unknown", lang))
        console.print(f"{column(name).label(lang):<14}", known, Text(proof, "dim"))
    size = [amount("pages", letter.pages, lang), amount("blocks", len(letter.blocks), lang)]
    read = sum(block.text_source == "ocr" for block in letter.blocks)
    if read:
        size.append(phrase("letter.scanned", lang, count=read))
    console.print(", ".join(size))


def _print_diagnostics(console: Console, letter: Letter, lang: str) -> None:
    for found in letter.diagnostics:
        page = phrase("letter.at_page", lang, page=found.page) if found.page else ""
        severity = value_label(found.severity, lang)
        told = f"{message_in(found, lang).removesuffix('.')}. {remedy_in(found, lang)}"
        line = f"{severity} {found.code}{page}: {told}"
        console.print(safe(line, style=_STYLES[found.severity]))


def _headings(names: Sequence[str], lang: str) -> list[str]:
    return [phrase(f"letter.{name}", lang) for name in names]


def _low(code: str, lang: str) -> str:
    return value_label(code, lang).lower()


def _titled(section: Section, lang: str, *, indent: bool = True) -> str:
    title = f"{section.number} {section.title}".strip() or phrase("letter.opening", lang)
    return "· " * max(0, section.level - 1) * indent + title


def _pages(section: Section, own: Sequence[Block]) -> str:
    last = max((block.page for block in own), default=section.page)
    return str(section.page) if last == section.page else f"{section.page}–{last}"


def _type(block: Block, lang: str) -> str:
    where = f" {block.table}:{block.row}" if block.table else ""
    return f"{coded('block', block.type, lang)}{where}"
