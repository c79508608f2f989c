"""Every error govload raises is there in Norwegian: found in the code, looked up in the table."""

import ast
import builtins
import re
import tomllib
from collections.abc import Iterator

import pytest

from govload.errors import ConfigError, OutputError
from govload.export.error_words import error_in, message_in
from tests.conftest import ROOT

TABLE = ROOT / "govload" / "export" / "errors.toml"
GAP = re.compile(r"\{\w*\}")
# Facts that are shown as they are: codes of diagnostics, paths, joints of lists.
WORDS = re.compile(r"[A-Za-z]{2}.* .|^is |^cannot")


def sentences() -> set[str]:
    """Return the table's sentences with their gaps unnamed."""
    return {GAP.sub("{}", key).removesuffix(".") for key in tomllib.loads(TABLE.read_text("utf-8"))}


def raised() -> Iterator[tuple[str, str]]:
    """Yield where and what: each text that reaches an error, by argument or by variable."""
    for path in sorted((ROOT / "govload").rglob("*.py")):
        module = ast.parse(path.read_text("utf-8"))
        for function in (node for node in ast.walk(module) if isinstance(node, ast.FunctionDef)):
            for call in (node for node in ast.walk(function) if is_error(node, module)):
                for text in texts_of(call, function):
                    yield f"{path.relative_to(ROOT)}:{call.lineno}", text.removesuffix(".")


def is_error(node: ast.AST, module: ast.Module) -> bool:
    """Tell whether a call makes an error, or calls a helper of the module that makes one."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
        return False
    name = node.func.id
    if name.endswith("Error") and not hasattr(builtins, name):
        return True
    helpers = (one for one in module.body if isinstance(one, ast.FunctionDef) and one.name == name)
    return any(
        isinstance(one.returns, ast.Name) and one.returns.id.endswith(("Error", "Exception"))
        for one in helpers
    )


def texts_of(call: ast.Call, function: ast.FunctionDef) -> Iterator[str]:
    named = [word.value for word in call.keywords if word.arg in ("what", "why", "remedy")]
    first = call.args[:2] if isinstance(call.func, ast.Name) else []
    variables = {one.id for one in (*first, *named) if isinstance(one, ast.Name)}
    assigned = [
        node.value
        for node in ast.walk(function)
        if isinstance(node, ast.Assign)
        and any(isinstance(target, ast.Name) and target.id in variables for target in node.targets)
    ]
    for part in (*first, *named, *assigned):
        yield from (text for text in written(part) if WORDS.search(text))


def written(node: ast.expr) -> Iterator[str]:
    """Yield the texts an expression may come to, gaps unnamed."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=parts):
            yield "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in parts)
        case ast.IfExp(body=yes, orelse=no):
            yield from written(yes)
            yield from written(no)
        case ast.BoolOp(values=values):
            for value in values:
                yield from written(value)


def test_every_error_is_translated() -> None:
    known = sentences()
    found = list(raised())
    assert len(found) > 120
    missing = [f"{where}: {text}" for where, text in found if text not in known]
    assert not missing, "add to govload/export/errors.toml:\n" + "\n".join(missing)


@pytest.mark.parametrize("lang", ["nb", "nn"])
def test_translations_keep_what_differs_from_case_to_case(lang: str) -> None:
    for sentence, words in tomllib.loads(TABLE.read_text("utf-8")).items():
        assert sorted(GAP.findall(words[lang])) == sorted(GAP.findall(sentence)), sentence


def test_an_error_stays_one_line_with_what_where_why_and_what_to_do() -> None:
    error = OutputError(
        "cannot be written",
        where="out/a.csv",
        why="Permission denied",
        remedy="Close the file where it is open, or choose another place.",
    )
    assert error_in(error, "nb") == (
        "out/a.csv: kan ikke skrives (ingen tilgang). "
        "Lukk filen der den er åpen, eller velg et annet sted."
    )
    assert error_in(error, "en") == str(error)


def test_the_sentence_that_says_most_is_taken() -> None:
    error = ConfigError("there is no setting 'a.b'", remedy="Did you mean 'c'?")
    assert error_in(error, "nn") == "det finst inga innstilling 'a.b'. Meinte du 'c'?"


def test_a_message_within_a_message() -> None:
    told = message_in("Invalid value for '--year': 'x' is not a valid integer.", "nb")
    assert told == "Ugyldig verdi for '--year': 'x' er ikke et heltall."


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("pages 1-3, 7 without text; OCR is switched off", "side 1-3, 7 uten tekst; tekstgjenkj"),
        ("the text says 2023, but the file name says 2024", "teksten sier 2023, men filnavnet"),
        ("the PDF is damaged (its structure cannot be followed)", "PDF-en er skadet (oppbygn"),
        ("no goal was found in it", "fant ikke noe mål"),
        (
            "it calls itself 'årsrapport'; no money is allocated",
            "det kaller seg selv «årsrapport»; ingen penger er",
        ),
    ],
)
def test_what_is_odd_about_a_letter_is_told_in_norwegian(message: str, words: str) -> None:
    assert message_in(message, "nb").startswith(words)


def test_what_nobody_has_translated_stays_as_it_is() -> None:
    assert message_in("a fault from far away", "nb") == "a fault from far away"
