"""Tell a letter of allocation from an annual report, a consultation reply, a brochure.

Evidence is weighed for and against. A title that names the document decides nearly always; where
there is none, the ministry's voice, its budget terms and its steering terms must come together.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from govload.extract.metadata.opening import statements
from govload.extract.metadata.text import TextSays
from govload.extract.page import Line
from govload.model import Block, BlockType, DocumentKind

ENOUGH = 6
# Clauses of a doubt that a reader takes in.
_MOST_TOLD = 4
# Some twenty pages: a letter has said all that tells it by then.
_JUDGED = 40_000
# A cover, a letterhead and a title: what a document calls itself stands this early.
_TITLE_LINES = 25
_LONGEST_TITLE_WORDS = 22

# What a document is that calls itself so at its top, and is no letter of allocation.
_OTHER_NAMES = """
årsrapport årsmelding årsberetning årsrekneskap årsregnskap virksomhetsrapport tertialrapport
halvårsrapport statusrapport sluttrapport delrapport rapport evaluering utredning utgreiing
kartlegging analyse strategi strategiplan handlingsplan virksomhetsplan verksemdsplan plan høring
høringssvar høringsuttalelse høringsnotat høyring høyringssvar høyringsfråsegn fråsegn uttalelse
innspill innspel merknader referat møtereferat protokoll rundskriv notat melding stortingsmelding
nou proposisjon innstilling forskrift lov veileder rettleiar håndbok handbok brosjyre faktaark
informasjon nyhetsbrev pressemelding kronikk spørreundersøkelse undersøkelse undersøking
spørreskjema spørsmål grunnlagsdokument mandat avtale kontrakt søknad tilskuddsbrev tilskotsbrev
utlysning stillingsutlysning invitasjon program agenda dagsorden innkalling vedtekter
retningslinjer retningsliner kunngjøring svarbrev klage vedtak beretning forord
"""
_OTHER_KINDS = re.compile(
    rf"^\W*(?:[\w/]+\s+){{0,3}}?(?:\w+-)?(?P<kind>{'|'.join(_OTHER_NAMES.split())}"
    r"|\w+(?:rapport|strategi|evaluering|undersøkelse|beretning|notat)|meld\.\s?st|prop\.\s?\d|innst\.\s?\d|svar\s+på)(?:en|et|a|ar|er)?\b",
    re.I,
)
# Headings that make up an annual report, in the order the state asks for them.
_REPORT_CHAPTERS = re.compile(
    r"leders? beretning|leiars? melding|ledelseskommentar|hovedtall|årsregnskap|årsrekneskap"
    r"|introduksjon til (?:virksomheten|verksemda)|årets aktiviteter og resultat"
    r"|aktivitetar og resultat i året|styring og kontroll i (?:virksomheten|verksemda)"
    r"|vurdering av fr[ae]mtid\w*",
    re.I,
)
# These are looked for in lower case: much faster than without regard to case.
_OWN_VOICE = re.compile(
    r"\b(?:takker for (?:muligheten|anledningen)|takkar for (?:høvet|moglegheita)"
    r"|viser til (?:høring|høyring)|vårt høringssvar|vi mener at|etter vårt syn|vi meiner at)",
)
# The government proposes to Parliament; a letter tells what was decided.
_PROPOSES = re.compile(
    r"\b(?:(?:regjeringen|regjeringa|departementet)\s+(?:foreslår|føreslår|gjer\s+framlegg)"
    r"|foreslås\s+(?:bevilget|økt|redusert)|blir\s+det\s+(?:foreslått|føreslått)\b)",
)
_WORD = re.compile(r"\w+")
_ENGLISH = frozenset(("the", "of", "and", "to", "is", "that", "with", "are", "which", "from"))
_NORWEGIAN = frozenset(
    ("og", "i", "det", "som", "til", "er", "på", "for", "av", "skal", "ikke", "ikkje", "med")
)

_PROPOSAL = re.compile(r"\bprop\.\s*1\s*s\b|\binnst\.\s*\d+\s*s\b")
_MONEY = re.compile(r"\bkap(?:ittel|\.)?\s*\d{2,4}\b|\bbevilgning|\bløyving|\bløyvd|\btildel[te]")
_AUTHORITY = re.compile(r"fullmakt|disposisjonsrett|disponer")
_STEERING = re.compile(
    r"styringsparamet|styringsindikator|resultatkrav|styringsdialog|etatsstyring|fellesføring"
    r"|h[ou]v[eu]dmål|resultatmål|risikovurdering|årsrapport|instruks",
)
_MINISTRY_VOICE = re.compile(
    r"\bdepartementet\s+(?:ber|forventer|ventar|forutsetter|føreset|legger|legg|viser|stiller|gir"
    r"|gjev|vil|understreker|understrekar|har\s+som\s+mål)"
    r"|\bvi\s+(?:ber|ventar|forventer|legger|legg|viser)\b",
)
_ORDERS = re.compile(
    r"\b(?:direktoratet|etaten|tilsynet|instituttet|universitetet|virksomheten|verksemda|dere|de|\w+et)"
    r"\s+(?:skal|må|får\s+i\s+oppdrag|bes)\b",
)
_LETTER_WORD = re.compile(r"\b(?:tildelings|oppdrags)brev|\boppdragsdokument")


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a document is a letter of allocation, by the weight of what speaks for it.

    Attributes:
        against: What spoke against it, as clauses.
        missing: What a letter has and this lacks, as clauses, what weighs most first.
    """

    weight: int
    against: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def is_letter(self) -> bool:
        """True where enough speaks for a letter."""
        return self.weight >= ENOUGH

    @property
    def doubt(self) -> str:
        """What tells that it is none, clause by clause without a full stop."""
        told = (*self.against, *self.missing)[:_MOST_TOLD]
        return "; ".join(told or ("too little speaks for it",))


@dataclass(frozen=True, slots=True)
class _Sign:
    """What a document may show, its weight (0 where it does not), and how its lack is told."""

    weight: int
    told: str = ""
    lacking: str = ""


def judge(says: TextSays, opening: Sequence[Line], blocks: Sequence[Block]) -> Verdict:
    """Return the verdict on a document from its first pages and its blocks."""
    text = "\n".join(block.text for block in blocks)[:_JUDGED]
    signs = [*_by_title(says, opening), *_by_form(says, blocks), *_by_content(text.lower())]
    return Verdict(
        weight=sum(sign.weight for sign in signs),
        against=tuple(sign.told for sign in signs if sign.weight < 0),
        missing=tuple(sign.lacking for sign in signs if not sign.weight and sign.lacking),
    )


def _by_title(says: TextSays, opening: Sequence[Line]) -> list[_Sign]:
    named = says.kind is not DocumentKind.OTHER
    other = _other_kind(says, opening)
    budget = bool(re.search(r"stats-?budsjettet\s+(?:for\s+)?20\d\d", says.title, re.I))
    return [
        _Sign(-8 * bool(other), told=f"it calls itself {other.lower()!r}"),
        _Sign(6 * (named and not other), lacking="its title does not name a letter of allocation"),
        _Sign(int(named and budget)),
    ]


def _other_kind(says: TextSays, opening: Sequence[Line]) -> str:
    """Return what else the document calls itself before any title of a letter."""
    first_page = [line for line in opening if line.page == 1][:_TITLE_LINES]
    for statement in statements(first_page):
        if statement.text == says.title:
            return ""
        match = _OTHER_KINDS.match(statement.text)
        short = len(statement.text.split()) <= _LONGEST_TITLE_WORDS
        if match and short and not statement.text.endswith("."):
            return match["kind"]
    return ""


def _by_form(says: TextSays, blocks: Sequence[Block]) -> list[_Sign]:
    headings = [block.text for block in blocks if block.type is BlockType.HEADING]
    chapters = {m.group().lower() for text in headings if (m := _REPORT_CHAPTERS.search(text))}
    return [
        _Sign(int(bool(says.ministry)), lacking="no ministry is named on its first pages"),
        _Sign(int(bool(says.addressee)), lacking="it is not addressed to an agency"),
        _Sign(-2 * min(3, len(chapters)), told="its chapters are those of an annual report"),
    ]


def _by_content(text: str) -> list[_Sign]:
    """Weigh what stands in ``text``, which is in lower case."""
    return [
        _Sign(2 * _some(_MINISTRY_VOICE, text), lacking="no ministry asks or expects anything"),
        _Sign(_some(_ORDERS, text), lacking="no agency is told what to do"),
        _Sign(_some(_MONEY, text), lacking="no money is allocated"),
        _Sign(_some(_LETTER_WORD, text)),
        _Sign(_some(_PROPOSAL, text)),
        _Sign(_some(_AUTHORITY, text)),
        _Sign(_some(_STEERING, text)),
        _Sign(-3 * _some(_OWN_VOICE, text), told="it speaks for its sender"),
        _Sign(-4 * _some(_PROPOSES, text), told="it proposes to Parliament"),
        _Sign(-8 * _is_foreign(text), told="it is not in Norwegian"),
    ]


def _some(pattern: re.Pattern[str], text: str) -> int:
    return int(pattern.search(text) is not None)


def _is_foreign(text: str) -> bool:
    times = Counter(_WORD.findall(text))
    return sum(times[word] for word in _ENGLISH) > sum(times[word] for word in _NORWEGIAN)
