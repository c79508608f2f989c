"""The note for an agency meeting: every requirement verbatim, with room for status and source."""

from govload.export.preparation.document import write_document
from govload.export.preparation.note import Note, make_note, review_words
from govload.export.preparation.sheet import write_sheet

__all__ = ["Note", "make_note", "review_words", "write_document", "write_sheet"]
