"""What commands print: one file per subject, nothing worked out here."""
