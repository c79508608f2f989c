"""What the decisions in docs/decisions rest on: the way taken beside the way not taken."""

import pickle
import random
import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

import pdfplumber
import pypdfium2
import spacy
from spacy.matcher import Matcher
from spacy.vocab import Vocab

from govload.analyse.evaluate import Reading, compare_letter, read_gold, score_headline
from govload.classify import code_letter, default_rulebook
from govload.classify.nlp import sentences
from govload.classify.sentences.phrasebook import Phrasebook
from govload.classify.sentences.words import words_of
from govload.extract import read_letter
from govload.extract.pdf import native
from govload.extract.pdf.drawings import read_drawings
from govload.extract.pdf.frame import frame_of
from govload.extract.pdf.grids import ruled_grids
from govload.model import Letter
from govload.pipeline.cache import ADAPTERS, COMPRESSION
from tests.benchmarks.paired import Contender, Figure, Timing, race, ratio
from tests.conftest import ROOT

LETTERS = ROOT / "data" / "letters"
GOLD = ROOT / "data" / "typeset" / "gold"
PLAIN_PHRASE = re.compile(r"[a-zæøå]+(?: [a-zæøå]+)*")
PDFS = sorted(LETTERS.glob("*.pdf"))

Lines = Iterator[Timing | Figure | str]


def figures() -> Lines:
    """Give timings and figures, decision by decision."""
    yield from tables()
    yield from phrases()
    yield from sections()
    yield from cached()
    yield from rules()


def tables() -> Lines:
    """Find ruled tables by pdfplumber alone and from pdfium's rules."""
    theirs, ours = timings = race(
        [
            Contender("ruled tables: pdfplumber alone", lambda: [plumber_tables(p) for p in PDFS]),
            Contender("ruled tables: pdfium's rules", lambda: [own_tables(p) for p in PDFS]),
        ],
        rounds=3,
    )
    yield from timings
    yield Figure("tables by pdfium's rules, faster", ratio(theirs, ours), 2, at_least=True)
    yield f"tables found: {sum(map(plumber_tables, PDFS))} and {sum(map(own_tables, PDFS))}"


def phrases() -> Lines:
    """Look up the phrases of the sentence rules by spaCy's Matcher and by the first word."""
    book = Phrasebook(rule for rule in default_rulebook().rules if rule.phrases)
    words = [words_of(text) for text in prose()]
    norwegian = spacy.blank("nb")
    docs = [norwegian.make_doc(text) for text in prose()]
    matcher = matcher_of_plain_phrases(norwegian.vocab)
    slow, fast = timings = race(
        [
            Contender("phrases: Matcher, plain ones only", lambda: [matcher(doc) for doc in docs]),
            Contender("phrases: phrasebook, all", lambda: [book.marks(one) for one in words]),
        ],
        rounds=3,
    )
    yield from timings
    yield Figure("phrasebook, faster than the Matcher", ratio(slow, fast), 1, at_least=True)


def sections() -> Lines:
    """Code the hand-coded examples with their headings and without."""
    gold = read_gold(GOLD, LETTERS)
    letters = [read_letter(one.path or Path(), force=True) for one in gold]
    f1 = {}
    for name, given in (("as they are", letters), ("no headings", map(headless, letters))):
        found = [Reading(found=code_letter(letter).requirements) for letter in given]
        scored = score_headline([compare_letter(*pair) for pair in zip(gold, found, strict=True)])
        f1[name] = scored.f1 or 0.0
    yield Figure("headline F1, no headings", f1["no headings"], 1.0, unit="")
    yield Figure("headline F1", f1["as they are"], f1["no headings"], at_least=True, unit="")


def cached() -> Lines:
    """Get letters from their files, from the cache's JSON and from pickles."""
    letters = [read_letter(path) for path in PDFS]
    dump = partial(ADAPTERS["Letter"].dump_json, exclude_defaults=True)
    as_json = [zlib.compress(dump(letter), COMPRESSION) for letter in letters]
    pickles = [zlib.compress(pickle.dumps(letter), COMPRESSION) for letter in letters]
    files, entries, pickled = timings = race(
        [
            Contender("letters from files", lambda: [read_letter(path) for path in PDFS]),
            Contender("letters from JSON", lambda: [from_json(packed) for packed in as_json]),
            Contender("letters from pickles", lambda: [from_pickle(one) for one in pickles]),
        ],
        rounds=3,
    )
    yield from timings
    yield Figure("JSON, faster than reading anew", ratio(files, entries), 2, at_least=True)
    yield Figure("JSON, slower than pickles", ratio(entries, pickled), 10)
    yield f"kilobytes: {kilobytes(as_json)} as JSON, {kilobytes(pickles)} pickled"


def rules() -> Lines:
    """Count the rules and what proves them."""
    rulebook = default_rulebook()
    examples = sum(len(rule.examples) for rule in rulebook.rules)
    against = sum(len(rule.counter_examples) for rule in rulebook.rules)
    yield f"{len(rulebook.rules)} rules, {examples} examples, {against} counter-examples"


def plumber_tables(path: Path) -> int:
    with pdfplumber.open(path) as document:
        found = 0
        for page in document.pages:
            found += len(page.find_tables())
            page.close()
        return found


def own_tables(path: Path) -> int:
    with pypdfium2.PdfDocument(path) as document:
        return sum(ruled_on(document, number) for number in range(len(document)))


def ruled_on(document: pypdfium2.PdfDocument, number: int) -> int:
    with native.open_page(document, number) as page:
        assert page is not None
        frame = frame_of(page.raw)
        drawings = read_drawings(native.handle(page.raw), frame)
        return len(ruled_grids(drawings, width=frame.width, height=frame.height) or ())


@cache
def prose() -> tuple[str, ...]:
    """Return sentences of the example letters, shuffled so that none profits from a neighbour."""
    found = [
        sentence.text
        for path in PDFS
        for block in read_letter(path).blocks
        for sentence in sentences(block.text)
    ]
    random.Random(1).shuffle(found)
    return tuple(found)


def matcher_of_plain_phrases(vocab: Vocab) -> Matcher:
    matcher = Matcher(vocab)
    for rule in default_rulebook().rules:
        for phrase in filter(PLAIN_PHRASE.fullmatch, rule.phrases):
            matcher.add(rule.id, [[{"LOWER": word} for word in phrase.split()]])
    return matcher


def headless(letter: Letter) -> Letter:
    """Return the letter with nothing in its headings that tells what a section is for."""
    sections = tuple(replace(section, title="") for section in letter.sections)
    return replace(letter, sections=sections)


def from_json(packed: bytes) -> Letter:
    letter: Letter = ADAPTERS["Letter"].validate_json(zlib.decompress(packed))
    return letter


def from_pickle(packed: bytes) -> Letter:
    letter: Letter = pickle.loads(zlib.decompress(packed))
    return letter


def kilobytes(packed: Sequence[bytes]) -> int:
    return sum(map(len, packed)) // 1024
