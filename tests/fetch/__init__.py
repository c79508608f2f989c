"""Fetching, tried against a local server that is as difficult as the real one."""
