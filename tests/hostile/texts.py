"""Hostile text files: control characters, endless lines, injections."""

from random import Random

HEAD = "Tildelingsbrev 2024 – Direktoratet for prøvesaker\n\n"
FORMULAS = ('=HYPERLINK("http://x")', "+1+1", "-2+3", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0")
ESCAPES = ("\x1b[2J\x1b[31m", "\x1b]0;title\x07", "\x1b]8;;http://x\x1b\\", "\x9b31m", "\x07")
BIDI = ("\u202e", "\u2066", "\u200f", "\u2069")


def control_characters(rng: Random) -> bytes:
    """Every byte that is no letter, among words."""
    noise = "".join(chr(rng.randrange(32)) for _ in range(500))
    return f"{HEAD}Direktoratet skal {noise} utarbeide en plan.".encode()


def bidi_marks(rng: Random) -> bytes:
    """Marks that turn the direction of writing."""
    return f"{HEAD}Direktoratet {rng.choice(BIDI)}skal{rng.choice(BIDI)} lage en plan.".encode()


def endless_line(rng: Random) -> bytes:
    """One line of ten megabytes."""
    words = rng.choice(("skal ", "Direktoratet skal ", "1.1.1.1.", "((((", "a" * 9 + " ", "- "))
    return (HEAD + words * (10_000_000 // len(words))).encode()


def formulas(rng: Random) -> bytes:
    """Requirements that a spreadsheet would carry out."""
    items = "\n".join(f"- {formula} skal gjennomføres" for formula in FORMULAS)
    return f"{HEAD}1 Oppdrag\nDirektoratet skal:\n{items}\n".encode()


def terminal_escapes(rng: Random) -> bytes:
    """Sentences that would take over a terminal."""
    return f"{HEAD}Direktoratet skal {rng.choice(ESCAPES)}utarbeide en plan.\n".encode()


def not_text(rng: Random) -> bytes:
    """Bytes in no encoding."""
    return rng.randbytes(rng.randrange(1, 5_000))


def deep_list(rng: Random) -> bytes:
    """A list nested a thousand deep."""
    return (HEAD + "\n".join(" " * depth + "- skal gjøre" for depth in range(1_000))).encode()


def deep_numbers(rng: Random) -> bytes:
    """A heading numbered a thousand deep."""
    return (HEAD + ".".join("1" for _ in range(1_000)) + " Mål\nDirektoratet skal lage.").encode()


TEXTS = (
    control_characters,
    bidi_marks,
    endless_line,
    formulas,
    terminal_escapes,
    not_text,
    deep_list,
    deep_numbers,
)
