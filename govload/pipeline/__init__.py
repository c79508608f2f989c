"""From a folder of letters to a complete set of outputs."""
