"""Kinds of argument several commands share."""

import re
from enum import StrEnum
from typing import Any, Generic, TypeVar

import click

SPAN = re.compile(r"(?P<first>\d{4})(?:\s*[-–]\s*(?P<last>\d{4}))?")

Member = TypeVar("Member", bound=StrEnum)


class YearSpan(click.ParamType):  # type: ignore[type-arg]  # generic only in newer click
    """A year or a span of years, as a tuple of years: "2015" or "2020-2025"."""

    name = "year"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, ...]:
        """Return the years ``value`` names, or tell how to name them."""
        found = SPAN.fullmatch(str(value).strip())
        if found is None:
            self.fail(f"{value!r} is no year; write 2015 or 2020-2025", param, ctx)
        first, last = int(found["first"]), int(found["last"] or found["first"])
        if last < first:
            self.fail(f"{value!r} runs backwards; write the earlier year first", param, ctx)
        return tuple(range(first, last + 1))


class Members(click.ParamType, Generic[Member]):  # type: ignore[type-arg]
    """Some members of an enumeration, separated by commas."""

    name = "list"

    def __init__(self, members: tuple[Member, ...]) -> None:
        self.members = members

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[Member, ...]:
        """Return the members ``value`` names, or tell which there are."""
        if isinstance(value, tuple):
            return value
        by_name = {str(member): member for member in self.members}
        names = [name.strip() for name in str(value).split(",") if name.strip()]
        unknown = [name for name in names if name not in by_name]
        if unknown:
            self.fail(f"{unknown[0]!r} is none of {', '.join(by_name)}", param, ctx)
        return tuple(by_name[name] for name in names)
