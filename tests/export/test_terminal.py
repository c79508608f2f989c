import io
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from govload.export.sparks import spark
from govload.export.terminal import ProgressBar, new_table, print_summary, safe
from govload.tables.run import RunTables
from govload.tables.schema import LANGUAGES
from tests.export.factory import AGENCIES, make_run

RUN = make_run()


def printed(tables: RunTables, *, width: int = 80, lang: str = "en", colour: bool = False) -> str:
    stream = io.StringIO()
    console = Console(file=stream, width=width, force_terminal=colour, no_color=not colour)
    print_summary(tables, console, files=[Path("out/govload.xlsx")], lang=lang)
    return stream.getvalue()


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_summary_fits_the_terminal(width: int, lang: str) -> None:
    assert max(map(len, printed(RUN, width=width, lang=lang).splitlines())) <= width


def test_the_summary_tells_all_that_matters() -> None:
    text = printed(RUN, width=120)
    assert "32 of 32 documents counted, 8 agencies, 2015–2024." in text
    assert all(agency.name in text for agency in AGENCIES)
    assert "Partly reversed: from 2015 to 2024" in text
    assert "2018/dir-fjell.pdf:4" in text
    assert "ocrmypdf" in text
    assert "Written to out\ngovload.xlsx" in text


def test_norwegian_numbers_have_a_decimal_comma() -> None:
    assert "med +3,2 krav per" in " ".join(printed(RUN, lang="nb").split())


def test_an_empty_run_says_what_is_missing() -> None:
    text = " ".join(printed(RunTables(facts=RUN.facts)).split())
    assert "0 of 0 documents counted" in text
    assert "No agency has letters in both 2015 and a later year" in text


def test_what_is_not_shown_is_counted() -> None:
    one = RUN.counts[0]
    many = tuple(replace(one, agency_id=f"a{at}", agency=f"Etat {at:03}") for at in range(60))
    noisy = tuple(replace(RUN.diagnostics[1], page=at) for at in range(1, 31))
    text = printed(replace(RUN, counts=many, diagnostics=noisy), width=120)
    assert "Also in the workbook: 35 agencies." in " ".join(text.split())
    assert "18 more in diagnostics.csv: section_size (18)" in text


HOSTILE = "\x1b]0;owned\x07\x1b[31mRed\x9b31m\u202etxt.\r\n[bold]x[/bold]"


def test_a_letter_cannot_speak_to_the_terminal() -> None:
    assert safe(HOSTILE).plain == "]0;owned [31mRed 31m txt. [bold]x[/bold]"
    counts = tuple(replace(row, agency=HOSTILE) for row in RUN.counts)
    found = tuple(replace(row, source=HOSTILE, message=HOSTILE) for row in RUN.diagnostics)
    text = printed(replace(RUN, counts=counts, diagnostics=found), width=150)
    assert not set(text) & {"\x1b", "\x07", "\x9b", "\u202e", "\r"}
    assert "[bold]x[/bold]" in text


def test_no_colour_where_none_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    stream = io.StringIO()
    print_summary(RUN, Console(file=stream, force_terminal=True, width=80))
    assert "\x1b[38" not in stream.getvalue()


def test_numbers_are_never_squeezed_out() -> None:
    table = new_table("Agency", numbers=["2015", "2020"])
    table.add_row("x" * 300, "1234", "5678")
    stream = io.StringIO()
    Console(file=stream, width=40).print(table)
    assert "1234" in stream.getvalue()
    assert "5678" in stream.getvalue()


def test_progress_is_silent_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    bar = ProgressBar()
    bar.started(2)
    bar.finished("2015/a.pdf")
    bar.ended()
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("values", "bars"),
    [([1, 2, 4], "▂▄█"), ([0, None, 8], "▁ █"), ([], ""), ([None], " "), ([0, 0], "▁▁")],
)
def test_sparks(values: list[float | None], bars: str) -> None:
    assert spark(values) == bars


def table_lines(width: int) -> list[str]:
    table = new_table("Hva", "Svar", numbers=["Antall virksomheter", "95 %"])
    table.add_row("Mål og styringsparametere", "Delvis reversert", "12", "−4,8…+7,7")
    stream = io.StringIO()
    Console(file=stream, width=width).print(table)
    return [line.rstrip() for line in stream.getvalue().splitlines()]


@pytest.mark.parametrize("width", [54, 80, 200])
def test_a_table_breaks_between_words(width: int) -> None:
    words = " ".join(table_lines(width)).split()
    assert {"styringsparametere", "reversert", "virksomheter", "−4,8…+7,7"} <= set(words)


def test_a_table_too_narrow_for_its_words_breaks_them_before_it_cuts_a_number() -> None:
    assert "−4,8…+7,7" in " ".join(table_lines(40))
