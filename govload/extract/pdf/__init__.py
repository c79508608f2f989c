"""The PDF reader: text from pdfium, tables from pdfium's rules and pdfplumber's table finder."""

from govload.extract.pdf.document import PdfDocument, read_pdf

__all__ = ["PdfDocument", "read_pdf"]
