"""The looks of the example letters: fonts, headings, running heads and feet."""

from dataclasses import dataclass
from pathlib import Path

import reportlab
from reportlab.lib.colors import Color, black
from reportlab.lib.enums import TA_JUSTIFY, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import registerFont, registerFontFamily
from reportlab.pdfbase.ttfonts import TTFont

# The only scalable fonts that come with reportlab itself; embedded as subsets.
VERA = {"Vera": "Vera", "Vera-Bold": "VeraBd", "Vera-Italic": "VeraIt", "Vera-BoldItalic": "VeraBI"}
NAVY = Color(0.09, 0.2, 0.36)


@dataclass(frozen=True, slots=True)
class Family:
    """The names of a font's three cuts."""

    regular: str
    bold: str
    italic: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """One house style. Sizes in points; ``heads`` are heading sizes from level 1 down."""

    font: Family
    size: float
    heads: tuple[float, float, float]
    colour: Color = black
    capitals: bool = False
    justified: bool = False
    margin: float = 71.0
    bullet: str = "•"
    foot: str = "Side {page} av {pages}"
    head: bool = False
    outline: bool = False

    def body(self) -> ParagraphStyle:
        """Return the style of running text."""
        return ParagraphStyle(
            "body",
            fontName=self.font.regular,
            fontSize=self.size,
            leading=self.size * 1.32,
            spaceAfter=self.size * 0.62,
            alignment=TA_JUSTIFY if self.justified else TA_LEFT,
            allowWidows=0,
            allowOrphans=0,
        )

    def left(self) -> ParagraphStyle:
        """Return the style of addresses and signatures: running text, never justified."""
        return ParagraphStyle("left", parent=self.body(), alignment=TA_LEFT)

    def heading(self, level: int) -> ParagraphStyle:
        """Return the style of a heading of ``level`` 1 to 3."""
        size, font = self.heads[level - 1], self.font
        return ParagraphStyle(
            f"heading{level}",
            fontName=font.italic if level == 3 and size != self.size else font.bold,
            fontSize=size,
            leading=size * 1.25,
            spaceBefore=size * (1.15 - 0.2 * level) + 3,
            spaceAfter=size * 0.35 + 1,
            textColor=self.colour,
            keepWithNext=True,
        )

    def item(self, depth: int) -> ParagraphStyle:
        """Return the style of a list item, indented by its depth."""
        return ParagraphStyle(
            "item",
            parent=self.body(),
            leftIndent=18.0 * depth,
            bulletIndent=18.0 * (depth - 1) + 4,
            bulletFontName=self.font.regular,
            bulletFontSize=self.size,
            spaceAfter=self.size * 0.22,
            alignment=TA_LEFT,
        )

    def cell(self, *, header: bool) -> ParagraphStyle:
        """Return the style of text in a table."""
        return ParagraphStyle(
            "cell",
            fontName=self.font.bold if header else self.font.regular,
            fontSize=self.size - 1,
            leading=(self.size - 1) * 1.22,
        )

    def small(self) -> ParagraphStyle:
        """Return the style of footnotes."""
        return ParagraphStyle("small", fontName=self.font.regular, fontSize=8, leading=9.8)


_TIMES = Family("Times-Roman", "Times-Bold", "Times-Italic")
_SANS = Family("Helvetica", "Helvetica-Bold", "Helvetica-Oblique")
_VERA = Family("Vera", "Vera-Bold", "Vera-Italic")

LAYOUTS = {
    "classic": Layout(
        font=_TIMES, size=11.5, heads=(14, 12.5, 11.5), justified=True, foot="Side {page}"
    ),
    "capitals": Layout(
        font=_SANS, size=10, heads=(11, 10, 10), capitals=True, bullet="–", head=True
    ),
    "modern": Layout(font=_VERA, size=9, heads=(14, 11, 9.5), colour=NAVY, head=True, outline=True),
    "bold": Layout(font=_TIMES, size=12, heads=(12, 12, 12), foot="- {page} -", margin=78),
    "plain": Layout(font=_SANS, size=10.5, heads=(14, 12, 10.5), foot="{page}"),
    "dense": Layout(
        font=_VERA, size=8.5, heads=(10.5, 9, 8.5), bullet="-", margin=62, foot="{page}/{pages}"
    ),
}


def register_fonts() -> None:
    """Make the Vera family known to reportlab."""
    folder = Path(reportlab.__file__).parent / "fonts"
    for name, file in VERA.items():
        registerFont(TTFont(name, folder / f"{file}.ttf"))
    registerFontFamily("Vera", *VERA)
