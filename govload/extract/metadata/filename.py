"""What the name of a file, and of the folder it lies in, says of a letter."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from govload.extract.metadata.names import ORGANISATION, is_name, tidy
from govload.extract.metadata.title import SUPPLEMENT_CUE, title_kind
from govload.model import DocumentKind

_YEAR = re.compile(r"(?<!\d)(?:19[89]|20[0-4])\d(?!\d)")
_WORDS = re.compile(
    r"\b(?:tildelingsbrev|oppdragsbrev|supplerende|supplerande|tillegg|tilleggsbrev|hovedinstruks"
    r"|hovudinstruks|instruks|statsbudsjettet|endelig|revidert|signert|nr|med|vedlegg|versjon|v?\d+)\b",
    re.I,
)
_LINKS = re.compile(r"^(?:\s*\b(?:til|for|av)\b)+|(?:\b(?:til|for|av)\b\s*)+$", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class NameSays:
    """What a file name says; empty strings, 0 and OTHER where it is silent."""

    years: tuple[int, ...] = ()
    agency: str = ""
    kind: DocumentKind = DocumentKind.OTHER

    @property
    def year(self) -> int:
        """The one year it names; 0 where it names none or several."""
        return self.years[0] if len(self.years) == 1 else 0


def read_file_name(source: str) -> NameSays:
    """Return what ``source`` (a relative path with forward slashes) says of a letter."""
    path = PurePosixPath(source)
    spaced = re.sub(r"[_\-+.,()]+", " ", path.stem)
    years = _years(spaced) or _years(path.parent.name)
    name = tidy(_LINKS.sub("", _WORDS.sub(" ", spaced)))
    named = is_name(name) and ORGANISATION.search(name)
    return NameSays(
        years=years,
        agency=name[:1].upper() + name[1:] if named else "",
        kind=_kind(spaced),
    )


def _kind(text: str) -> DocumentKind:
    if SUPPLEMENT_CUE.search(text) or re.search(r"\btillegg", text, re.I):
        return DocumentKind.SUPPLEMENT
    return title_kind(text)


def _years(text: str) -> tuple[int, ...]:
    return tuple(sorted({int(year) for year in _YEAR.findall(text)}))
