"""Tell Bokmål from Nynorsk by words and endings that only one of the two standards writes."""

import re
from collections.abc import Sequence
from functools import lru_cache

from govload.model import Language

_WORD = re.compile(r"[a-zæøåòéô]+")

# Bokmål first, Nynorsk second. Common words only: a rare one would speak for one trade's letters.
_PAIRS = """
ikke ikkje, en ein, et eit, fra frå, være vere, vært vore, hva kva, hvor kvar, hvordan korleis,
hvilke kva, hvem kven, hver kvar, hvert kvart, hverandre kvarandre, noe noko, noen nokon, noen
nokre, også òg, mer meir, mye mykje, siden sidan, uten utan, deres dykkar, deres deira, disse
desse, bare berre, ble vart, ble blei, blir vert, gjøre gjere, gjør gjer, gi gje, gir gjev, komme
kome, kommer kjem, sammen saman, selv sjølv, flere fleire, fremover framover, mens medan,
virksomhet verksemd, virksomheten verksemda, virksomheter verksemder, oppgave oppgåve, oppgaver
oppgåver, oppgavene oppgåvene, bevilgning løyving, bevilgningen løyvinga, bevilgninger løyvingar,
gjelder gjeld, følger følgjer, ifølge ifølgje, norge noreg, endringer endringar, veiledning
rettleiing, ansatte tilsette, øke auke, økt auka, bidrar bidreg, tilskudd tilskot, hovedmål
hovudmål, hovedinstruks hovudinstruks, senest seinast, sørge sørgje, videre vidare, forutsetninger
føresetnader, måneder månader, uker veker, ledelse leiing, ledelsen leiinga, dessuten dessutan, jeg
eg, hun ho, viktigste viktigaste, brukere brukarar, brukerne brukarane, kommunene kommunane,
innbyggere innbyggjarar, innbyggerne innbyggjarane, prioriteringer prioriteringar,
styringsparametere styringsparametrar, opplysningene opplysningane, regjeringen regjeringa,
rapporteringen rapporteringa, målene måla, kravene krava, tiltakene tiltaka, resultatene resultata,
finnes finst, tydelig tydeleg, sendes sendast, meldes meldast, rapporteres rapporterast, gis
gjevast, brukes brukast
"""
_SPLIT = [pair.split() for pair in _PAIRS.split(",")]
_NB = frozenset(nb for nb, _ in _SPLIT)
_NN = frozenset(nn for _, nn in _SPLIT)

# "-lege" is left out: it is a doctor in either standard.
_NB_ENDINGS = ("het", "heten", "lig", "lige", "ligere", "ingen", "ingene", "inger")
_NN_ENDINGS = ("heit", "heita", "leg", "legare", "inga", "ingar", "ingane", "arane")
# A word shorter than this is its own word, not a stem with an ending ("ingen", "inga").
_SHORTEST = 6


def language_of(text: str) -> Language | None:
    """Return the written standard of ``text``, or None where its words do not tell."""
    balance = _balance(text)
    if balance == 0:
        return None
    return Language.NN if balance > 0 else Language.NB


def commonest(voices: Sequence[Language | None]) -> Language | None:
    """Return the standard most blocks are written in, None where neither leads.

    Each block has one voice, so that a long quotation in the other standard decides nothing.
    """
    nynorsk, bokmal = voices.count(Language.NN), voices.count(Language.NB)
    if nynorsk == bokmal:
        return None
    return Language.NN if nynorsk > bokmal else Language.NB


def _balance(text: str) -> int:
    """Return the weight of Nynorsk minus that of Bokmål; a word weighs as much as two endings."""
    return sum(map(_weight, _WORD.findall(text.lower())))


@lru_cache(maxsize=20_000)  # a language has few words, and uses them again and again
def _weight(word: str) -> int:
    own = 2 * ((word in _NN) - (word in _NB))
    if len(word) < _SHORTEST:
        return own
    return own + word.endswith(_NN_ENDINGS) - word.endswith(_NB_ENDINGS)
