"""The declared tables: typed rows, their schema and how letters become rows."""
