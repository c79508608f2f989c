"""The workbook: one file a sheet, everything native to Excel, the same bytes for the same run."""

from govload.export.workbook.write import write_workbook

__all__ = ["write_workbook"]
