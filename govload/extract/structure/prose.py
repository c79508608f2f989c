"""Small questions about the wording of a line, the same in every layout."""

import re

_SHARE_LAST = re.compile(r"\d\s?(?:%|pst\.?|prosent)\Z")
_ABBREVIATION = re.compile(
    r"\b(?:pkt|kap|nr|jf|jfr|ca|mill|mrd|art|f\.eks|bl\.a|m\.a|dvs|inkl|ekskl|evt|hhv|ev|prop|"
    r"meld|innst|st|dok|vedr|tlf|adm|avd|maks|min|pga|ift|ifm|iht|ref)\.$",
    re.IGNORECASE,
)
_END = re.compile(r"[.!?:;][\"”»’')\]]*\d{0,2}$")
# Nouns that may end a title, and of which one is often told by its number: "oppdrag 3".
_NAMED = (
    r"kapittel|punkt|avsnitt|post|mål|delmål|hovedmål|hovudmål|oppdrag|tabell|vedlegg|side|ledd"
)
_JOINED = (
    r"pkt|kap|nr|jf|art|bokstav|av|til|på|innen|innan|fra|frå|og|eller|per|ca|mellom|etter|rundt|§"
)
_REFERS = re.compile(rf"(?:\b(?:{_NAMED}|{_JOINED})\.?|[,(–-])$")
_AWAITS_NUMBER = re.compile(rf"\b(?:{_NAMED})\.?$")
_LEADS_ON = re.compile(
    rf"(?:\b(?:{_JOINED}|om|i|for|med|å|at|som|under|den|de|det|en|et|ein|eit|ved|kroner|skal|må|"
    r"kan|bør|vil|er|har|ikke|ikkje)\.?|[,(–-])$"
)
_SENTENCE_INSIDE = re.compile(r"(?<=[^\W\d_]{3})[.!?]\s+[A-ZÆØÅ«]")
_UNFINISHED = re.compile(r"(?:\b(?:og|eller|å|at|som|jf)|[,;–-])$")
_FINITE = re.compile(
    r"\b(?:skal|må|kan|bør|vil|er|var|har|hadde|blir|ble|blei|bes|ber|får|gis|skulle|legger|legg|"
    r"viser|forventer|ventar|forutsetter|føreset|gjelder|gjeld|omfatter|omfattar|følger|fremgår|"
    r"framgår|består|tildeler|stiller|sendes)\b",
    re.IGNORECASE,
)
# What a letter calls the parts that hang under a goal or an assignment, alone on their line.
_HANGING = (
    r"styringsparamet\w*|styringsindikator\w*|resultatindikator\w*|indikator\w*|resultatmål|"
    r"resultatkrav|prestasjonskrav|nøkkeltall|nøkkeltal|nøkkelinformasjon|oppdrag|oppgave[rn]?|"
    r"oppgåve[rn]?|aktivitetskrav|tiltak|delmål|brukermål|brukarmål|effektmål|samfunnsmål|"
    r"virksomhetsmål|verksemdsmål|leveranse[rn]?|leveransar|effekt(?:er|ar)?|"
    r"aktivitetsindikator\w*|\w*kriteri(?:er|um|e|a|ar)"
)
_STANDING = (
    r"hovedmål|hovudmål|bakgrunn|begrunnelse|grunngiving|formål|føremål|frist\w*|rapportering\w*|"
    r"krav|fellesføring\w*|føring\w*|prioritering\w*|forventning\w*"
)
_TAIL = r"(?:\s+(?:for|om|til|under|med|knyttet|knytt|og)\s(?:[^.:]|\.(?=\d)){1,50})?\s*:?"
_LEAD = r"(?:(?:sentrale|aktuelle|andre|særskilte|øvrige|felles) )?"
_HANGING_LABEL = re.compile(f"(?:{_HANGING}){_TAIL}", re.IGNORECASE)
_LABEL = re.compile(f"{_LEAD}(?:{_HANGING}|{_STANDING}){_TAIL}", re.IGNORECASE)
_TARGET = re.compile(
    r"(?:resultatmål|resultatkrav|prestasjonskrav|måltall|ambisjonsnivå|krav|frist|baseline|"
    r"målemetode|hjelpetekst|kjelde|kilde): ?\S",
    re.IGNORECASE,
)
# "Mål 2 God tilgang ..." or "Delmål 1.3 ...": a goal's name opens the line.
_NAMED_GOAL = re.compile(
    r"(?i:\w*mål|oppdrag|oppgave|oppgåve|kapittel|vedlegg|leveranse)\s+(?:nr\.?\s*)?(?:\d{1,2}[a-h]|[0-9A-Z]{1,4}(?:[.-]\d{1,3})*)\b"
    r"[.:]?\s*[–-]?\s*[A-ZÆØÅ«]"
)
# Short words with a colon that introduce no section.
_FORMAL = re.compile(
    r"(?:kopi|gjenpart|vedlegg|deres ref|vår ref|dykkar ref|saksbehandler|saksbehandlar|dato|"
    r"telefon|adresse|e-post|merk|obs|nb|jf)\b",
    re.IGNORECASE,
)

_NAMED_PART = re.compile(
    r"(?:kapittel|del|vedlegg|bilag)\s+(?:nr\.?\s*)?(?:\d{1,2}|[IVX]{1,4}|[A-Z])[.:]?", re.I
)


_RULE = re.compile(r"\s*(?:[|+=_–—-]\s*){3,}")

# What a text ends with is told by its last letters; none of the words that count is longer.
_LAST = 24


def _closes(pattern: re.Pattern[str], text: str) -> bool:
    """True where a pattern that ends in "$" is found, without searching the whole text."""
    return pattern.search(text, max(0, len(text) - _LAST)) is not None


# A run-in heading has few words; a goal's name may have more.
_LEAD_WORDS = 9
_LONGEST_LEAD = 25


def is_rule(text: str) -> bool:
    """True for a line drawn with signs, as between chapters or in a table set with bars."""
    return _RULE.fullmatch(text) is not None


def ended(text: str, following: str = "") -> bool:
    """True where a text closes with a full stop or the like, not with an abbreviation.

    Args:
        text: The text.
        following: What comes next, where it is known: no sentence begins with a small letter, so
            that "innen 1." or "offl." before one is an ordinal or an abbreviation.
    """
    if not _closes(_END, text) or _closes(_ABBREVIATION, text):
        return False
    return not (text.endswith(".") and starts_low(following))


def refers(text: str) -> bool:
    """True where a text ends in a word that a number belongs to: "jf. kap.", "innen", "mål"."""
    return _closes(_REFERS, text)


def leads_on(text: str, following: str = "") -> bool:
    """True where a text ends in a word that needs another: "jf. kap.", "innen", "og".

    A noun like "oppdrag" needs one only where a number follows.
    """
    shown = text.lower() if text.isupper() else text
    numbered = following[:1].isdigit() and _closes(_AWAITS_NUMBER, shown)
    return numbered or _closes(_LEADS_ON, shown)


def breaks_off(text: str) -> bool:
    """True where a bracket is still open at the end of a text."""
    return text.count("(") > text.count(")")


def starts_low(text: str) -> bool:
    """True where a text starts in the middle of a sentence."""
    return text[:1].islower() or text.startswith("§")


def is_label(text: str) -> bool:
    """True for a line that only names what follows: "Styringsparametere:", "Bakgrunn"."""
    return text[:1].isupper() and bool(_LABEL.fullmatch(text))


def starts_with_label(text: str) -> bool:
    """True for a line that opens with a label and goes on: "Resultatkrav: 90 pst."."""
    head, colon, rest = text.partition(": ")
    return bool(colon and rest) and is_label(head)


def gives_target(text: str) -> bool:
    """True for a line that gives the value a parameter shall reach: "Resultatkrav: 90 pst."."""
    return bool(_TARGET.match(text))


def opens_list(text: str) -> bool:
    """True for a stem that a list goes on from: "Etaten skal:"."""
    return text.endswith(":")


def is_hanging_label(text: str) -> bool:
    """True for a label of something that belongs to the heading above it."""
    return bool(_HANGING_LABEL.fullmatch(text)) or (text.endswith(":") and is_short_label(text))


def is_short_label(text: str) -> bool:
    """True for a few words and a colon without a finite verb: "Produksjon og bruk:"."""
    words = text.split()
    if is_label(text):
        return True
    if not text.endswith(":") or len(words) > 4 or not text[0].isupper():
        return False
    return not (_FINITE.search(text) or _FORMAL.match(text) or leads_on(text[:-1]))


def title_like(text: str, *, words: int = 20) -> bool:
    """True where a text can be a title: short, capitalised, one clause, no full stop."""
    count = len(text.split())
    return (
        0 < count <= words
        and any(letter.isalpha() for letter in text)
        and not starts_low(text)
        and not text.endswith((".", ",", ";"))
        and not _closes(_UNFINISHED, text)
        and not _SENTENCE_INSIDE.search(text)
    )


def ends_in_share(text: str) -> bool:
    """True where a line ends like the row of a table, in a percentage."""
    return bool(_SHARE_LAST.search(text))


def has_finite_verb(text: str) -> bool:
    """True where a text holds one of the finite verbs that letters are made of."""
    return bool(_FINITE.search(text))


def in_capitals(text: str) -> bool:
    """True where a text of more than one word or six letters is set in capitals."""
    if not text.isupper():
        return False
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 6 and all(letter.isupper() for letter in letters)


def is_named_part(text: str) -> bool:
    """True for a line that holds a part's name and nothing more: "Vedlegg 1"."""
    return bool(_NAMED_PART.fullmatch(text))


def is_named_goal(text: str) -> bool:
    """True for a line that opens with a numbered name: "Delmål 1.3 Trygge ansatte"."""
    return bool(_NAMED_GOAL.match(text)) and text[0].isupper() and title_like(text, words=30)


def is_lead(lead: str) -> bool:
    """True for a run-in title: closed like one, or named; an emphasised sentence is none."""
    title = lead.rstrip(".:–- ")
    if not title_like(title, words=_LONGEST_LEAD) or is_label(title):
        return False
    if is_named_goal(title):
        return True
    closed = lead != title and not is_named_goal(f"{title} A")
    return closed and len(title.split()) <= _LEAD_WORDS and not has_finite_verb(title)
