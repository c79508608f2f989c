"""Titles in the many styles of ministries are taken apart alike."""

import pytest

from govload.extract.metadata.title import parse_title
from govload.model import DocumentKind

LETTER, SUPPLEMENT = DocumentKind.LETTER, DocumentKind.SUPPLEMENT
INSTRUCTION = DocumentKind.INSTRUCTION

TITLES = [
    ("Tildelingsbrev 2024 – Øyetilsynet", LETTER, 2024, "Øyetilsynet"),
    ("Tildelingsbrev 2024 - Øyetilsynet", LETTER, 2024, "Øyetilsynet"),
    ("Tildelingsbrev 2024: Øyetilsynet", LETTER, 2024, "Øyetilsynet"),
    ("Tildelingsbrev 2024 til Øyetilsynet", LETTER, 2024, "Øyetilsynet"),
    ("Tildelingsbrev for 2024 til Øyetilsynet", LETTER, 2024, "Øyetilsynet"),
    ("Tildelingsbrev for Øyetilsynet 2024", LETTER, 2024, "Øyetilsynet"),
    ("Tildelingsbrev til Øyetilsynet for 2024", LETTER, 2024, "Øyetilsynet"),
    ("Tildelingsbrev til Øyetilsynet for budsjettåret 2024", LETTER, 2024, "Øyetilsynet"),
    ("Tildelingsbrev Øyetilsynet 2024", LETTER, 2024, "Øyetilsynet"),
    ("Øyetilsynet – tildelingsbrev for 2020", LETTER, 2020, "Øyetilsynet"),
    ("Øyetilsynet: Tildelingsbrev 2020", LETTER, 2020, "Øyetilsynet"),
    ("2020 Tildelingsbrev Øyetilsynet", LETTER, 2020, "Øyetilsynet"),
    ("Statsbudsjettet 2015 – tildelingsbrev til Øyetilsynet", LETTER, 2015, "Øyetilsynet"),
    ("Statsbudsjettet for 2015 - Tildelingsbrev for Øyetilsynet", LETTER, 2015, "Øyetilsynet"),
    ("STATSBUDSJETTET 2015 – TILDELINGSBREV TIL ØYETILSYNET", LETTER, 2015, "ØYETILSYNET"),
    (
        "Statsbudsjettet 2012, kap. 799 post 01 – Tildelingsbrev for Øyetilsynet",
        LETTER,
        2012,
        "Øyetilsynet",
    ),
    (
        "Statsbudsjettet 2015 – kap. 799 Statens øyetilsyn – tildeling av bevilgning",
        LETTER,
        2015,
        "Statens øyetilsyn",
    ),
    (
        "Statsbudsjettet 2016 – kap. 799 og 3799 – tildeling av midler til Øyetilsynet",
        LETTER,
        2016,
        "Øyetilsynet",
    ),
    (
        "Statsbudsjettet 2013 – tildeling av løyving til Noregs fjellinstitutt",
        LETTER,
        2013,
        "Noregs fjellinstitutt",
    ),
    (
        "Tildelingsbrev 2023 – Direktoratet for havner og økonomistyring",
        LETTER,
        2023,
        "Direktoratet for havner og økonomistyring",
    ),
    (
        "Tildelingsbrev og gjennomføringsoppdrag for 2018 til Kystforsyningen",
        LETTER,
        2018,
        "Kystforsyningen",
    ),
    ("Revidert tildelingsbrev 2021 – Øyetilsynet", LETTER, 2021, "Øyetilsynet"),
    ("Endelig tildelingsbrev for 2021 til Øyetilsynet", LETTER, 2021, "Øyetilsynet"),
    ("Førebels tildelingsbrev 2021 – Øyetilsynet", LETTER, 2021, "Øyetilsynet"),
    ("Tildelingsbrev 2021 til regionforvalterne", LETTER, 2021, "regionforvalterne"),
    ("Finansdepartementet – Tildelingsbrev 2021 til DFX", LETTER, 2021, "DFX"),
    (
        "Nærings- og fiskeridepartementet – Tildelingsbrev til Øyetilsynet 2024",
        LETTER,
        2024,
        "Øyetilsynet",
    ),
    ("Oppdragsbrev 2019 – Universitetet i Kirkenes", LETTER, 2019, "Universitetet i Kirkenes"),
    ("Tildelingsbrev 2026", LETTER, 2026, ""),
    ("TILDELINGSBREV", LETTER, 0, ""),
    ("Tildelingsbrev 2024 med vedlegg", LETTER, 2024, ""),
    ("Tildelingsbrev for strategiperioden 2022–2025", LETTER, 0, ""),
    ("Supplerende tildelingsbrev nr. 2 – Øyetilsynet", SUPPLEMENT, 0, "Øyetilsynet"),
    ("Supplerende tildelingsbrev nr. 2 for 2023 til Øyetilsynet", SUPPLEMENT, 2023, "Øyetilsynet"),
    ("Supplerande tildelingsbrev nr. 2", SUPPLEMENT, 0, ""),
    ("Tildelingsbrev 2020 – supplerande tildelingsbrev nr. 1", SUPPLEMENT, 2020, ""),
    ("Tillegg nr. 3 til tildelingsbrev 2022 – Øyetilsynet", SUPPLEMENT, 2022, "Øyetilsynet"),
    ("Tillegg til tildelingsbrev 2022: Øyetilsynet", SUPPLEMENT, 2022, "Øyetilsynet"),
    ("Tilleggsbrev 2022 – Øyetilsynet", SUPPLEMENT, 2022, "Øyetilsynet"),
    ("Endringer i tildelingsbrevet for 2022 – Øyetilsynet", SUPPLEMENT, 2022, "Øyetilsynet"),
    (
        "Endelig tildelingsbrev Øyeinstituttet 2007 – kap. 799 post 50 – finansiering av forskning",
        LETTER,
        2007,
        "Øyeinstituttet",
    ),
    (
        "Supplerende tildelingsbrev nr. 2 2020 – Øyetilsynet – oppdrag om synet hos barn",
        SUPPLEMENT,
        2020,
        "Øyetilsynet",
    ),
    ("Statsbudsjettet 2012 tildelingsbrev", LETTER, 2012, ""),
    ("Hovedinstruks for Øyetilsynet", INSTRUCTION, 0, "Øyetilsynet"),
    ("Hovudinstruks til Statens øyetilsyn", INSTRUCTION, 0, "Statens øyetilsyn"),
    (
        "Instruks for økonomi- og virksomhetsstyring i Øyetilsynet",
        INSTRUCTION,
        0,
        "Øyetilsynet",
    ),
    ("Virksomhets- og økonomiinstruks for Øyetilsynet", INSTRUCTION, 0, "Øyetilsynet"),
]


@pytest.mark.parametrize(("text", "kind", "year", "agency"), TITLES)
def test_a_title_says_kind_year_and_agency(
    text: str, kind: DocumentKind, year: int, agency: str
) -> None:
    title = parse_title(text)
    assert title is not None
    assert (title.kind, title.year, title.agency) == (kind, year, agency)


@pytest.mark.parametrize(
    "text",
    [
        "Tildelingsbrevet for 2012 består av følgende deler",
        "Departementet viser til tildelingsbrev 2024.",
        "Oppdrag som er gitt i tildelingsbrev 2023, skal være ferdige",
        "Årsrapport 2023",
        "Innledning",
        "",
        "Tildelingsbrev " + "og mye annet " * 20,
    ],
)
def test_sentences_and_other_titles_are_none(text: str) -> None:
    assert parse_title(text) is None


@pytest.mark.parametrize(
    "text", ["Revidert tildelingsbrev 2021", "Tildelingsbrev 2021 (oppdatert)"]
)
def test_revised_versions_are_told(text: str) -> None:
    title = parse_title(text)
    assert title is not None
    assert title.revised
