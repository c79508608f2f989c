"""Lets ``python -m govload`` do what ``govload`` does."""

from govload.cli import main

if __name__ == "__main__":
    main()
