"""The fixed vocabularies: kinds of requirement, of document, of block, of diagnostic."""

from enum import StrEnum


class Language(StrEnum):
    """Written standard of Norwegian."""

    NB = "nb"
    NN = "nn"


class DocumentKind(StrEnum):
    """What a document is; only letters and supplements are counted."""

    LETTER = "letter"
    SUPPLEMENT = "supplement"
    INSTRUCTION = "instruction"
    OTHER = "other"


class Part(StrEnum):
    """Which part of the year's steering an item stands in."""

    LETTER = "letter"
    ATTACHMENT = "attachment"
    SUPPLEMENT = "supplement"


class Kind(StrEnum):
    """Kinds of requirement, as docs/codebook.md defines them."""

    GOAL = "goal"
    KPI = "kpi"
    ACTIVITY = "activity"
    REPORTING = "reporting"
    COMMON = "common"
    KEY_FIGURE = "key_figure"
    ADVISORY = "advisory"
    BUDGET = "budget"


HEADLINE_KINDS = (Kind.GOAL, Kind.KPI, Kind.ACTIVITY)


class BlockType(StrEnum):
    """The smallest units a letter is made of."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"
    FOOTNOTE = "footnote"
    CONTENTS = "contents"
    LETTERHEAD = "letterhead"
    CAPTION = "caption"


class TextSource(StrEnum):
    """Where the characters came from."""

    TEXT = "text"
    OCR = "ocr"


class Severity(StrEnum):
    """ERROR: the letter is not counted. WARNING: counted, with a doubt. INFO: worth knowing."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
