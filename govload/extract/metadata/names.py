"""Names of agencies as letters print them: tidied, compared, given back their capitals."""

import re
import unicodedata

from rapidfuzz import fuzz

# Parts of words that Norwegian state bodies are named by.
ORGANISATION = re.compile(
    r"direktorat|tils[yi]|etat|institutt|universitet|h[øo]g?y?sk[ou]l|verk|råd(?:et)?\b|senter|sentral"
    r"|ombod|ombud|forvalt|muse|bibliotek|arkiv|kontor|tjenest|tenest|vesen|myndighet|styresmakt"
    r"|regist[er]|norge|noreg|norsk|statens|politi|byrå|nemnd|fylkesm|domstol|samling|mesteren"
    r"|meklar|mekler|selskap|foretak|føretak|stiftelse|stifting|fond|konsern|akademi|forsvar|kommisjon",
    re.I,
)
_GENERIC_WORDS = """
vedlegg innhold innhald side utkast kopi mål dato brev liste adresseliste ifølge ifølgje dep
departementet virksomheten verksemda etaten direktoratet nr ref sak samt med offentlig
offentleg signert endelig original underliggende virksomheter statsråden
"""
_GENERIC = frozenset(_GENERIC_WORDS.split())
_CLOSE = 78
_PLAIN = str.maketrans("øæ", "oa")


def tidy(text: str) -> str:
    """Return a name without stray spaces, quotation marks and closing punctuation."""
    return re.sub(r"\s+", " ", text).strip(" .,:;–—-«»\"'()*_/")


def is_name(text: str) -> bool:
    """Tell whether what is left of a line can be the name of a body at all."""
    words = re.findall(r"[^\W\d_]+", text)
    telling = [word for word in words if len(word) > 1 and word.lower() not in _GENERIC]
    return bool(telling) and sum(map(len, telling)) >= 3 and len(words) <= 14


def is_acronym(name: str) -> bool:
    """Tell whether a name is only its initials ("NVE")."""
    return " " not in name and len(name) <= 6 and name.isupper()


def same_body(one: str, other: str) -> bool:
    """Tell whether two names can mean one body: equal, shortened, abbreviated or misspelt."""
    first, second = folded(one), folded(other)
    if not first or not second:
        return True
    words, others = set(first.split()), set(second.split())
    if words <= others or others <= words:
        return True
    if first == _initials(second) or second == _initials(first):
        return True
    return fuzz.token_sort_ratio(first, second) >= _CLOSE


def folded(name: str) -> str:
    """Return a name as file names write it: lower case, plain letters, single spaces."""
    plain = unicodedata.normalize("NFKD", name.lower().translate(_PLAIN))
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    for spelt, letter in (("ae", "a"), ("oe", "o"), ("aa", "a")):
        plain = plain.replace(spelt, letter)
    return " ".join(re.findall(r"[a-z0-9]+", plain))


def recased(name: str, text: str) -> str:
    """Return an all-capitals name as ``text`` writes it elsewhere, else in sentence case."""
    if not name.isupper() or is_acronym(name):
        return name[:1].upper() + name[1:]
    pattern = re.escape(name).replace(r"\ ", r"\s+")
    for match in re.finditer(pattern, text, re.I):
        found = re.sub(r"\s+", " ", match.group())
        if not found.isupper() and found[:1].isupper():
            return found
    return name.capitalize()


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word not in {"for", "og", "i", "av"})
