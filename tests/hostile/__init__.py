"""Files that want to harm: made by seed, so that a failure can be made again."""
