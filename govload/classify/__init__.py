"""From a Letter to Requirements. Knows nothing of files."""
