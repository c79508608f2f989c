"""One letter as PDF, Word, web page, Markdown and plain text gives the same requirements."""

from collections.abc import Callable, Iterator
from html import escape
from io import BytesIO
from pathlib import Path

import docx
import pytest
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table, TableStyle

import govload
from govload.classify import find_requirements
from govload.model import Kind, Letter

# Kind of element and its text; a table's rows are given whole.
LETTER: list[tuple[str, str]] = [
    ("title", "Tildelingsbrev 2024 – Øyetilsynet"),
    ("1", "1. Innledning"),
    ("p", "Klimadepartementet viser til Prop. 1 S (2023–2024). Brevet gir rammene for 2024."),
    ("1", "2. Mål og styringsparametere"),
    ("2", "2.1 Hovedmål 1: Flere får undersøkt synet i tide"),
    ("p", "Styringsparametere:"),
    ("*", "Andel barn med undersøkt syn før skolestart"),
    ("*", "Ventetid i uker på kontroll hos tilsynet"),
    ("2", "2.2 Hovedmål 2: Utstyret som brukes, er trygt"),
    ("p", "Styringsparametere:"),
    ("*", "Antall tilsyn med klinikker, fordelt på regioner"),
    ("1", "3. Oppdrag"),
    ("p", "Øyetilsynet skal i 2024:"),
    ("*", "utarbeide en veileder om syn og skjermbruk innen 1. juni"),
    ("*", "kartlegge tilgangen på spesialister i distriktene"),
    (
        "p",
        "Øyetilsynet skal følge opp evalueringen av meldeordningen.",
    ),
    ("p", "Departementet ber tilsynet om å prioritere arbeidet med kunstig intelligens."),
    ("1", "4. Fellesføring"),
    ("p", "Øyetilsynet skal vurdere tiltak for å redusere bruken av konsulenter."),
    ("1", "5. Rapportering"),
    ("p", "Øyetilsynet skal rapportere om måloppnåelsen i årsrapporten."),
    ("1", "6. Budsjett"),
    ("p", "Departementet stiller disse midlene til disposisjon:"),
    ("table", "Kap.|Post|Betegnelse|Beløp\n799|01|Driftsutgifter|42 000\n799|45|Utstyr|3 000"),
]


def as_txt() -> str:
    def rows() -> Iterator[str]:
        for kind, text in LETTER:
            if kind == "*":
                yield f"• {text}"
            elif kind == "table":
                yield "\n" + "\n".join("    ".join(row.split("|")) for row in text.split("\n"))
            else:
                yield f"\n{text}"

    return "\n".join(rows())


def as_md() -> str:
    marks = {"title": "# ", "1": "## ", "2": "### ", "*": "- "}

    def block(kind: str, text: str) -> str:
        if kind != "table":
            return marks.get(kind, "") + text
        head, *rows = text.split("\n")
        rule = "|".join("---" for _ in head.split("|"))
        return "\n".join(f"|{row}|" for row in (head, rule, *rows))

    return "\n\n".join(block(kind, text) for kind, text in LETTER)


def as_html() -> str:
    tags = {"title": "h1", "1": "h2", "2": "h3", "*": "li"}

    def element(kind: str, text: str) -> str:
        if kind != "table":
            tag = tags.get(kind, "p")
            return f"<{tag}>{escape(text)}</{tag}>"
        head, *rows = (row.split("|") for row in text.split("\n"))
        cells = ["".join(f"<th>{cell}</th>" for cell in head)]
        cells += ["".join(f"<td>{cell}</td>" for cell in row) for row in rows]
        return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"

    return f"<html><main>{''.join(element(kind, text) for kind, text in LETTER)}</main></html>"


def as_docx() -> bytes:
    document = docx.Document()
    styles = {"title": "Title", "1": "Heading 1", "2": "Heading 2", "*": "List Bullet"}
    for kind, text in LETTER:
        if kind != "table":
            document.add_paragraph(text, style=styles.get(kind, "Normal"))
            continue
        rows = [row.split("|") for row in text.split("\n")]
        table = document.add_table(rows=len(rows), cols=len(rows[0]))
        for place, row in enumerate(rows):
            for column, words in enumerate(row):
                table.cell(place, column).text = words
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def as_pdf() -> bytes:
    base = getSampleStyleSheet()
    bullet = ParagraphStyle("bullet", base["Normal"], leftIndent=18, bulletIndent=6)
    styles = {"title": "Title", "1": "Heading1", "2": "Heading2", "p": "Normal"}
    spaced = ParagraphStyle("p", base["Normal"], spaceBefore=8, spaceAfter=4)
    ruled = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, "black")])

    def flowable(kind: str, text: str) -> Flowable:
        if kind == "table":
            return Table([row.split("|") for row in text.split("\n")], style=ruled)
        if kind == "*":
            return Paragraph(text, bullet, bulletText="•")
        return Paragraph(text, spaced if kind == "p" else base[styles[kind]])

    buffer = BytesIO()
    SimpleDocTemplate(buffer, invariant=1).build([flowable(*element) for element in LETTER])
    return buffer.getvalue()


FORMATS: dict[str, Callable[[], bytes]] = {
    "docx": as_docx,
    "pdf": as_pdf,
    "txt": lambda: as_txt().encode(),
    "md": lambda: as_md().encode(),
    "html": lambda: as_html().encode(),
}
EXPECTED = [
    (Kind.GOAL, "Flere får undersøkt synet i tide"),
    (Kind.KPI, "Andel barn med undersøkt syn før skolestart"),
    (Kind.KPI, "Ventetid i uker på kontroll hos tilsynet"),
    (Kind.GOAL, "Utstyret som brukes, er trygt"),
    (Kind.KPI, "Antall tilsyn med klinikker, fordelt på regioner"),
    (Kind.ACTIVITY, "utarbeide en veileder om syn og skjermbruk innen 1. juni"),
    (Kind.ACTIVITY, "kartlegge tilgangen på spesialister i distriktene"),
    (Kind.ACTIVITY, "Øyetilsynet skal følge opp evalueringen av meldeordningen."),
    (
        Kind.ACTIVITY,
        "Departementet ber tilsynet om å prioritere arbeidet med kunstig intelligens.",
    ),
    (Kind.COMMON, "Øyetilsynet skal vurdere tiltak for å redusere bruken av konsulenter."),
    (Kind.REPORTING, "Øyetilsynet skal rapportere om måloppnåelsen i årsrapporten."),
]


def letter(folder: Path, ending: str) -> Letter:
    path = folder / f"brev.{ending}"
    path.write_bytes(FORMATS[ending]())
    return govload.read_letter(path)


@pytest.mark.parametrize("ending", FORMATS)
def test_every_format_gives_the_same_requirements(tmp_path: Path, ending: str) -> None:
    found = find_requirements(letter(tmp_path, ending))
    told = [(one.kind, one.text) for one in found if one.kind is not Kind.BUDGET]
    assert told == EXPECTED
    assert {one.part for one in found} == {"letter"}


@pytest.mark.parametrize("ending", [name for name in FORMATS if name != "txt"])
def test_tables_come_out_as_rows_with_named_cells(tmp_path: Path, ending: str) -> None:
    rows = [block for block in letter(tmp_path, ending).blocks if block.table]
    body = [block for block in rows if not block.is_header]
    assert [[(cell.column, cell.text) for cell in block.cells] for block in body] == [
        [("Kap.", "799"), ("Post", "01"), ("Betegnelse", "Driftsutgifter"), ("Beløp", "42 000")],
        [("Kap.", "799"), ("Post", "45"), ("Betegnelse", "Utstyr"), ("Beløp", "3 000")],
    ]
