"""Hostile PDFs: damaged ones made from sound letters, and crafted ones made from nothing."""

import zlib
from random import Random

PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width} {height}]{resources}/Contents 4 0 R>>"


def truncated(rng: Random, sound: bytes) -> bytes:
    """Cut the file somewhere."""
    return sound[: rng.randrange(len(sound))]


def bit_flipped(rng: Random, sound: bytes) -> bytes:
    """Flip up to a hundred bits anywhere."""
    damaged = bytearray(sound)
    for _ in range(rng.randrange(1, 100)):
        damaged[rng.randrange(len(damaged))] ^= 1 << rng.randrange(8)
    return bytes(damaged)


def shuffled(rng: Random, sound: bytes) -> bytes:
    """Cut the file into pieces and put them together in another order."""
    cuts = sorted(rng.randrange(len(sound)) for _ in range(4))
    pieces = [sound[start:end] for start, end in zip([0, *cuts], [*cuts, len(sound)], strict=True)]
    rng.shuffle(pieces)
    return b"".join(pieces)


def wrong_xref(rng: Random, sound: bytes) -> bytes:
    """Point the cross-reference table somewhere else."""
    head, mark, _ = sound.rpartition(b"startxref")
    return head + mark + b"\n%d\n%%%%EOF\n" % rng.randrange(10**9)


def renamed(rng: Random, sound: bytes) -> bytes:
    """Swap names that the reader depends on."""
    for name in rng.sample([b"/Pages", b"/Page", b"/Font", b"/Length", b"/Kids", b"/Count"], 2):
        sound = sound.replace(name, b"/Xxxx"[: len(name)].ljust(len(name), b"x"), 1)
    return sound


def huge_page(rng: Random, sound: bytes) -> bytes:
    """A page many kilometres wide."""
    return document(_text("Direktoratet skal"), width=rng.randrange(10**6, 10**9), height=10**9)


def many_objects(rng: Random, sound: bytes) -> bytes:
    """A page with a million ruling lines."""
    return document(b"0 0 m 9 9 l S\n" * rng.randrange(200_000, 1_000_000))


def many_texts(rng: Random, sound: bytes) -> bytes:
    """A page with a hundred thousand overlapping words."""
    return document(_text("skal ") * rng.randrange(20_000, 100_000))


def recursive_form(rng: Random, sound: bytes) -> bytes:
    """A form that paints itself."""
    form = "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 6 0 R>>>>/Length 4>>"
    return document(
        b"/F Do",
        resources="/Resources<</XObject<</F 6 0 R>>>>",
        extra=[f"{form}\nstream\n/F Do\nendstream"],
    )


def looped_pages(rng: Random, sound: bytes) -> bytes:
    """A page tree that holds itself."""
    return document(_text("Direktoratet skal"), kids="2 0 R 3 0 R")


def stream_bomb(rng: Random, sound: bytes) -> bytes:
    """A small stream that unpacks to hundreds of megabytes."""
    packed = zlib.compress(b" " * rng.randrange(10**8, 3 * 10**8), 9)
    return document(packed, filters="/Filter/FlateDecode")


def document(
    stream: bytes,
    *,
    width: int = 595,
    height: int = 842,
    kids: str = "3 0 R",
    resources: str = "",
    filters: str = "",
    extra: list[str] | None = None,
) -> bytes:
    """Return a one-page PDF with ``stream`` as its contents, without a cross-reference table."""
    fonts = resources or "/Resources<</Font<</F1 5 0 R>>>>"
    bodies: list[bytes] = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count 1>>".encode(),
        PAGE.format(width=width, height=height, resources=fonts).encode(),
        f"<</Length {len(stream)}{filters}>>\nstream\n".encode() + stream + b"\nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *(body.encode() for body in extra or []),
    ]
    numbered = (b"%d 0 obj\n%s\nendobj\n" % (n, body) for n, body in enumerate(bodies, start=1))
    return b"%PDF-1.7\n" + b"".join(numbered) + b"trailer<</Root 1 0 R>>\n%%EOF\n"


def _text(words: str) -> bytes:
    return f"BT /F1 12 Tf 72 700 Td ({words}) Tj ET\n".encode()


DAMAGED = (truncated, bit_flipped, shuffled, wrong_xref, renamed)
CRAFTED = (
    huge_page,
    many_objects,
    many_texts,
    recursive_form,
    looped_pages,
    stream_bomb,
)
