"""The straight lines and filled areas a page draws, as a table finder needs them."""
