"""From rows to answers: counts, the commitment, comparisons. Pure functions."""
