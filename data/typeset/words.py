"""The fixed words around a letter, in both written standards, and its letterhead."""

from markup import Front

WORDS = {
    "nb": {
        "yours": "Deres ref",
        "ours": "Vår ref",
        "date": "Dato",
        "royal": "DET KONGELIGE",
        "greeting": "Med hilsen",
        "signed": "Dokumentet er elektronisk godkjent og har derfor ikke håndskrevet signatur.",
        "copy": "Kopi: Riksrevisjonen",
        "contents": "Innhold",
    },
    "nn": {
        "yours": "Dykkar ref",
        "ours": "Vår ref",
        "date": "Dato",
        "royal": "DET KONGELEGE",
        "greeting": "Med helsing",
        "signed": "Dokumentet er elektronisk godkjent og har difor ikkje handskriven signatur.",
        "copy": "Kopi: Riksrevisjonen",
        "contents": "Innhald",
    },
}
LAST_ROYAL_YEAR = 2015


def letterhead(front: Front) -> tuple[str, ...]:
    """Return the sender's lines; until 2015 the ministries wrote as royal ones."""
    if front.year > LAST_ROYAL_YEAR:
        return (front.ministry,)
    return WORDS[front.language]["royal"], front.ministry.removesuffix("et").upper()


def references(front: Front) -> tuple[tuple[str, str, str], tuple[str, str, str]]:
    """Return the two rows with the case number and the date."""
    words = WORDS[front.language]
    return (words["yours"], words["ours"], words["date"]), ("", front.reference, front.date)


def greeting(front: Front) -> str:
    """Return the line before the signatures."""
    return WORDS[front.language]["greeting"]


def signatures(front: Front) -> tuple[tuple[str, str], ...]:
    """Return who signed, each with a title."""
    return tuple(zip(front.signed[::2], front.signed[1::2], strict=True))


def closing(front: Front) -> tuple[str, ...]:
    """Return the lines below the signatures; paper was signed by hand until 2015."""
    words = WORDS[front.language]
    note = () if front.year <= LAST_ROYAL_YEAR else (words["signed"],)
    return *note, words["copy"]
