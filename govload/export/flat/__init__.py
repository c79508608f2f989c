"""Plain files: one table a file, its columns from the table's schema alone."""

from govload.export.flat.files import read_kept, read_table, write_table
from govload.export.flat.formats import FORMATS, Format, format_for
from govload.export.flat.package import PACKAGE, write_datapackage

__all__ = [
    "FORMATS",
    "PACKAGE",
    "Format",
    "format_for",
    "read_kept",
    "read_table",
    "write_datapackage",
    "write_table",
]
