"""From a file to a Letter. Knows nothing of requirements."""
