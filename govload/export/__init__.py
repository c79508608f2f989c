"""From rows to what people look at: flat files, workbook, terminal."""
