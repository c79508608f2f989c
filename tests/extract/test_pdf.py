"""What a user may rely on when a PDF is read: lines, their order and their look."""

from io import BytesIO

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas

from govload.errors import LetterError
from govload.extract.pdf import read_pdf
from tests.extract.drawn import (
    HEIGHT,
    LEADING,
    WIDTH,
    lines_in,
    page_of,
    pdf,
    tables_in,
    texts_in,
    write,
    write_lines,
)

PROSE = [
    "Tilsynet skal i perioden legge vekt på",
    "veiledning av kommunene og på kontroll",
    "med de største anleggene i landet vårt.",
    "Departementet ber om en samlet plan for",
    "arbeidet og en vurdering av risikoen som",
    "følger av at fristene er utsatt et år.",
]
SHORT_WORDS = st.text("abcdefghijklmnoprstuvyæøåÆØÅ0123456789", min_size=1, max_size=9)
LINES = st.lists(
    st.lists(SHORT_WORDS, min_size=1, max_size=7).map(" ".join), min_size=1, max_size=25
)


@settings(deadline=None, max_examples=40)
@given(LINES)
def test_every_line_comes_back_in_order_with_its_words(lines: list[str]) -> None:
    page = page_of(lambda canvas: write_lines(canvas, 72, 60, lines) and None)
    assert texts_in(page) == lines


@settings(deadline=None, max_examples=20)
@given(st.integers(4, 6), st.integers(4, 6), st.floats(0, 9))
def test_two_columns_are_read_one_after_the_other(left: int, right: int, shift: float) -> None:
    def draw(canvas: Canvas) -> None:
        write_lines(canvas, 72, 100, PROSE[:left])
        write_lines(canvas, 310, 100 + shift, PROSE[:right])

    assert texts_in(page_of(draw)) == [*PROSE[:left], *PROSE[:right]]


def test_what_spans_both_columns_stands_before_and_after_them() -> None:
    wide = "En overskrift som går over begge spaltene og derfor leses før dem begge to på siden"

    def draw(canvas: Canvas) -> None:
        write(canvas, 72, 60, wide)
        write_lines(canvas, 72, 100, PROSE)
        write_lines(canvas, 310, 100, PROSE)
        write(canvas, 72, 220, "Kort etterord")

    assert texts_in(page_of(draw)) == [wide, *PROSE, *PROSE, "Kort etterord"]


def test_a_bullet_and_its_text_are_one_line() -> None:
    def draw(canvas: Canvas) -> None:
        for number, line in enumerate(PROSE):
            write(canvas, 72, 60 + LEADING * number, "\u2022")
            write(canvas, 95, 60 + LEADING * number, line)

    assert texts_in(page_of(draw)) == [f"• {line}" for line in PROSE]


def test_a_raised_mark_is_kept_out_of_the_text_and_its_place_is_known() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 72, 100, "Dette er et krav")
        after = 72 + canvas.stringWidth("Dette er et krav", "Helvetica", 10)
        write(canvas, after, 99, "12", size=6)
        write(canvas, after + 7, 100, ". Og mer.")
        write(canvas, 72, 700, "12", size=6)
        write(canvas, 80, 702, "Jf. instruksen", size=8)

    body, note = lines_in(page_of(draw))
    assert (body.text, note.text) == ("Dette er et krav. Og mer.", "Jf. instruksen")
    assert [(mark.text, mark.at) for mark in body.marks] == [("12", 16)]
    assert [(mark.text, mark.at) for mark in note.marks] == [("12", 0)]


def test_a_raised_figure_after_a_unit_stays_in_the_text() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 72, 100, "et areal på 40 km")
        after = 72 + canvas.stringWidth("et areal på 40 km", "Helvetica", 10)
        write(canvas, after, 99, "2", size=6)

    (line,) = lines_in(page_of(draw))
    assert (line.text, line.marks) == ("et areal på 40 km2", ())


def test_bold_is_told_for_a_line_and_for_its_start() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 72, 60, "Overskrift her", font="Helvetica-Bold")
        write(canvas, 72, 80, "Frist:", font="Helvetica-Bold")
        write(canvas, 103, 80, "1. mars")

    heading, run_in = lines_in(page_of(draw))
    assert heading.bold
    assert not run_in.bold
    assert run_in.text[: run_in.lead_bold] == "Frist:"


def test_a_line_knows_its_size_place_gap_and_column() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 72, 60, "Overskrift", size=16)
        write_lines(canvas, 72, 96, PROSE)

    heading, first, second, *_ = lines_in(page_of(draw))
    assert (heading.size, first.size) == (16.0, 10.0)
    assert first.gap == pytest.approx(2.0, abs=0.05)
    assert second.gap == pytest.approx(0.4, abs=0.05)
    assert first.box is not None
    assert (first.box.x0, first.box.top) == pytest.approx((72, 96), abs=1.0)
    assert first.column_end >= max(line.box.x1 for line in lines_in(page_of(draw)) if line.box) - 1


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_turned_for_display_reads_as_it_is_seen(turn: int) -> None:
    upright = page_of(lambda canvas: write_lines(canvas, 72, 60, PROSE) and None)
    source = PdfReader(BytesIO(pdf(lambda canvas: write_lines(canvas, 72, 60, PROSE) and None)))
    writer = PdfWriter()
    # Turned once in its contents and once back by the flag that viewers obey.
    page = writer.add_page(source.pages[0])
    page.rotate(turn)
    page.transfer_rotation_to_content()
    page.rotate(-turn)
    out = BytesIO()
    writer.write(out)
    seen = read_pdf(out.getvalue()).pages[0]
    assert texts_in(seen) == texts_in(upright)
    assert (round(seen.width), round(seen.height)) == (round(WIDTH), round(HEIGHT))


def test_text_along_the_margin_does_not_mix_with_the_page() -> None:
    def draw(canvas: Canvas) -> None:
        write_lines(canvas, 72, 100, PROSE)
        canvas.rotate(90)
        canvas.drawString(300, -30, "Dokumentet er godkjent elektronisk")

    page = page_of(draw)
    assert texts_in(page) == [*PROSE, "Dokumentet er godkjent elektronisk"]
    margin = lines_in(page)[-1].box
    assert margin is not None
    assert margin.bottom - margin.top > margin.x1 - margin.x0


def test_a_whole_page_of_turned_text_is_read_in_order() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.translate(WIDTH, 0)
        canvas.rotate(90)
        for number, line in enumerate(PROSE):
            canvas.drawString(72, 500 - LEADING * number, line)

    assert texts_in(page_of(draw)) == PROSE


def test_a_page_without_text_layer_says_so() -> None:
    blank, written = read_pdf(
        pdf(lambda canvas: None, lambda canvas: write(canvas, 72, 60, "Tekst"))
    ).pages
    assert (blank.has_text, written.has_text) == (False, True)


def test_bookmarks_name_their_page() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 72, 60, "1 Innledning")
        canvas.bookmarkPage("innledning")
        canvas.addOutlineEntry("1 Innledning", "innledning", level=0)

    document = read_pdf(pdf(lambda canvas: None, draw))
    assert [(mark.title, mark.level, mark.page) for mark in document.bookmarks] == [
        ("1 Innledning", 1, 2)
    ]


def test_words_far_apart_on_a_line_are_no_table() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 72, 60, "Deres ref")
        write(canvas, 250, 60, "Vår ref")
        write(canvas, 430, 60, "Dato")
        write(canvas, 72, 74, "20/11")
        write(canvas, 250, 74, "20/3312-4")
        write(canvas, 430, 74, "12.12.2020")

    page = page_of(draw)
    assert not tables_in(page)
    assert texts_in(page) == ["Deres ref Vår ref Dato", "20/11 20/3312-4 12.12.2020"]


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\x03\x04 a zip archive", b"%PDF-1.7\nnothing else", b"%PDF-1.7\n%%EOF"],
)
def test_a_file_that_cannot_be_read_says_why_in_one_line(content: bytes) -> None:
    with pytest.raises(LetterError) as refusal:
        read_pdf(content)
    assert refusal.value.code == "unreadable"
    assert "\n" not in str(refusal.value)


def locked(user: str, owner: str) -> bytes:
    source = PdfReader(BytesIO(pdf(lambda canvas: write(canvas, 72, 60, "Låst tekst"))))
    writer = PdfWriter()
    writer.append_pages_from_reader(source)
    writer.encrypt(user, owner, algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_locked_file_is_named_and_its_password_opens_it() -> None:
    with pytest.raises(LetterError) as refusal:
        read_pdf(locked("hemmelig", "eier"))
    assert refusal.value.code == "encrypted"
    document = read_pdf(locked("hemmelig", "eier"), password="hemmelig")
    assert document.encrypted
    assert texts_in(document.pages[0]) == ["Låst tekst"]


def test_an_empty_password_is_tried_by_itself() -> None:
    document = read_pdf(locked("", "eier"))
    assert document.encrypted
    assert texts_in(document.pages[0]) == ["Låst tekst"]


def test_a_file_cut_short_is_read_and_reported() -> None:
    whole = pdf(lambda canvas: write(canvas, 72, 60, "Tekst"))
    document = read_pdf(whole[: whole.rindex(b"startxref")])
    assert [item.code for item in document.diagnostics] == ["truncated"]
    assert texts_in(document.pages[0]) == ["Tekst"]


def test_a_file_without_pages_is_named() -> None:
    out = BytesIO()
    empty = pypdfium2.PdfDocument.new()
    empty.save(out)
    with pytest.raises(LetterError) as refusal:
        read_pdf(out.getvalue())
    assert refusal.value.code == "zero_pages"


def test_reading_twice_gives_the_same() -> None:
    data = pdf(lambda canvas: write_lines(canvas, 72, 60, PROSE) and None)
    assert read_pdf(data) == read_pdf(data)


def test_a_label_in_smaller_type_stands_before_its_item() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 74, 100, "a)", size=10)
        write(canvas, 99, 100, "antall søknader fordelt på fylke", size=11.5)

    assert texts_in(page_of(draw)) == ["a) antall søknader fordelt på fylke"]


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("T I L D E L I N G S B R E V   2 0 1 6", "TILDELINGSBREV 2016"),
        ("A B C D E", "A B C D E"),
        ("1 2 3 4 5 6 7 8", "1 2 3 4 5 6 7 8"),
        ("M å l  A B C D og E", "M å l A B C D og E"),
    ],
)
def test_letters_set_wide_apart_are_words(printed: str, read: str) -> None:
    (line,) = lines_in(page_of(lambda canvas: write(canvas, 72, 100, printed)))
    assert line.text == read
