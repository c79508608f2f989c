"""Getting the letters from Kudos (or a folder) with a manifest that `govload run` reads.

list (kudos, sweep) -> choose (describe, choice) -> store (store) -> manifest (record)
"""
