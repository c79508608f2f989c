"""The Word reader: Word's own headings, lists, tables and notes as lines and tables."""

from govload.extract.docx.document import read_docx

__all__ = ["read_docx"]
