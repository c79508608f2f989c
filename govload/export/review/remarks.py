"""What is to be said about a row, in the words that its reader sees in the workbook."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from govload.export.phrases import phrase
from govload.export.workbook.requirements import RIGHT_KINDS, sheet_schema
from govload.tables.schema import value_label

_COLUMNS = (
    "decision",
    "right_kind",
    "comment",
    "kind",
    "page",
    "text",
    "source",
    "requirement_id",
)
_CHOICES = ("correct", "wrong", "missing", "none")


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about a row of a workbook: what it is, and what to do.

    Attributes:
        row: Its number in the workbook; 0 where it is no longer there.
        key: The phrase it is told with.
        values: What is filled into the phrase; codes are put into words.
    """

    row: int
    key: str
    values: Mapping[str, str | int] = field(default_factory=dict)

    def said(self, lang: str, *, headings: str) -> str:
        """Return it in ``lang``; columns and choices are named as a ``headings`` workbook does."""
        told = {name: value_label(str(value), headings) for name, value in self.values.items()}
        text = phrase(f"review_remark.{self.key}", lang, **_names(headings), **told)
        where = (
            phrase("review.row", lang, row=self.row) if self.row else phrase("review.gone", lang)
        )
        return f"{where}: {text}"


def _names(lang: str) -> dict[str, str]:
    """Return the headings and the choices of the lists by the names that phrases use."""
    headings = {f"in_{name}": sheet_schema().column(name).label(lang) for name in _COLUMNS}
    choices = {name: value_label(name, lang) for name in _CHOICES}
    kinds = ", ".join(value_label(kind, lang) for kind in RIGHT_KINDS if kind != "none")
    return headings | choices | {"kinds": kinds}
