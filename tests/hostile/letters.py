"""Letters at random: real parts in any order, with whatever a broken file can put between them."""

from hypothesis import strategies as st

OPENING = "Prøvedepartementet\n\nPrøvetilsynet\n\nTildelingsbrev 2024 for Prøvetilsynet\n\n"
HEADINGS = (
    *("1 Innledning", "2 Mål og styringsparametere", "2.1 Mål 1: Tryggere hav", "3 Oppdrag"),
    *("4 Rapportering", "5 Fellesføringer", "6 Budsjett", "Vedlegg 1 Kalender", "Resultatmål"),
    *("3.1 Prosjekt om båtvett", "Nøkkeltal", "Styringsparametrar", "Forventningar i 2024"),
)
SENTENCES = (
    "Prøvetilsynet skal utarbeide en plan for tilsyn innen 1. juni 2024.",
    "Departementet ber tilsynet om å kartlegge behovet for veiledning.",
    "Tilsynet må rapportere om status i årsrapporten.",
    "Departementet forventar at tilsynet styrkjer arbeidet med rettleiing.",
    "Andel saker som er behandlet innen 30 dager, minst 90 prosent.",
    "Tilsynet bør vurdere om ordningen virker.",
    "I 2023 behandlet tilsynet 400 saker.",
    "Tilsynet skal:\n– følge opp funnene\n– veilede kommunene\n– rapportere årlig",
    "a) færre ulykker\nb) flere kontroller",
    "| Styringsparameter | 2023 | 2024 |\n|---|---|---|\n| Andel fornøyde brukere | 70 % | 75 % |",
)
NOISE = (
    *("\f", "\x1b[31m", "\u202e", "\ufeff", "\u00ad\n", "=1+1", "🐟", "ﬁ", "\n", "\n\n"),
    *("|", "•", "«", "(", "§ 3", "1.1", "jf. Prop. 1 S (2023–2024)", "\t", "Side 3 av 9", ";"),
)

_parts = st.one_of(
    st.sampled_from(HEADINGS).map("{}\n\n".format),
    st.sampled_from(SENTENCES).map("{}\n\n".format),
    st.sampled_from(SENTENCES).map("{} ".format),
    st.sampled_from(NOISE),
)


def letters() -> st.SearchStrategy[str]:
    """Return texts that open as a letter does and go on as none should."""
    return st.lists(_parts, min_size=5, max_size=60).map(lambda parts: OPENING + "".join(parts))
