"""Fixtures every room's tests share."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """Folder of letters that may not be published; the tests that need it skip without it."""
    folder = Path(os.environ.get("GOVLOAD_SHARED", ROOT.parent / "shared"))
    if not (folder / "gold").is_dir():
        pytest.skip("the folder of unpublished letters is not on this machine")
    return folder
