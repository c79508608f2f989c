"""What the registry knows, how names resolve, and what a user may add."""

import copy
from datetime import date
from pathlib import Path

import pytest

from govload.errors import ConfigError
from govload.registry import (
    Match,
    identifier,
    load_registry,
    ministry_name,
    resolve_agency,
    resolve_ministry,
)
from govload.registry.resolve import ministry_of

REGISTRY = load_registry()


@pytest.mark.parametrize(
    ("name", "year", "agency_id", "match"),
    [
        ("Helsedirektoratet", 2024, "helsedirektoratet", Match.EXACT),
        ("HELSEDIREKTORATET", 2024, "helsedirektoratet", Match.NORMALISED),
        ("Helsedirektoratet (Hdir)", 2012, "helsedirektoratet", Match.NORMALISED),
        ("Direktoratet for samfunnstryggleik og beredskap", 2020, "dsb", Match.EXACT),
        ("Noregs forskingsråd", 2018, "forskningsradet", Match.EXACT),
        ("Statens legemiddelverk", 2015, "dmp", Match.EXACT),
        ("Petroleumstilsynet", 2015, "havtil", Match.EXACT),
        ("Fylkesmennene", 2015, "statsforvalterne", Match.EXACT),
        ("Helsedirektratet", 2024, "helsedirektoratet", Match.FUZZY),
        ("Statens prøvetilsyn", 2020, "statens-provetilsyn", Match.UNKNOWN),
        ("NVE", 2020, "nve", Match.EXACT),
        ("NVF", 2020, "nvf", Match.UNKNOWN),
    ],
)
def test_names_resolve(name: str, year: int, agency_id: str, match: Match) -> None:
    found = resolve_agency(name, year, REGISTRY)
    assert (found.id, found.match) == (agency_id, match)
    if match is Match.FUZZY:
        assert found.candidates[0] == found.name
        assert found.score < 100


def test_a_short_name_that_two_bear_at_once_is_neither_but_a_doubt() -> None:
    assert resolve_agency("SRF", 2020, REGISTRY).id == "sivilrettsforvaltningen"
    at_once = resolve_agency("SRF", 2013, REGISTRY)
    assert at_once.match is Match.UNKNOWN
    assert set(at_once.candidates) == {
        "Statens reindriftsforvaltning",
        "Statens sivilrettsforvaltning",
    }


@pytest.mark.parametrize(
    ("name", "year", "ministry_id", "shown"),
    [
        ("Miljøverndepartementet", 2012, "KLD", "Miljøverndepartementet"),
        ("Det kongelige klima- og miljødepartement", 2020, "KLD", "Klima- og miljødepartementet"),
        ("KMD", 2016, "KDD", "Kommunal- og moderniseringsdepartementet"),
        ("OED", 2015, "ED", "Olje- og energidepartementet"),
        ("Utanriksdepartementet", 2020, "UD", "Utenriksdepartementet"),
    ],
)
def test_ministries_resolve_to_the_name_of_the_year(
    name: str, year: int, ministry_id: str, shown: str
) -> None:
    found = resolve_ministry(name, year, REGISTRY)
    assert (found.id, found.name) == (ministry_id, shown)


def test_a_name_taken_on_trust_is_told() -> None:
    assert resolve_agency("Departementenes servicesenter", 2015, REGISTRY).unverified
    assert resolve_agency("Hdir", 2015, REGISTRY).unverified == "Hdir"
    assert resolve_agency("Noregs forskingsråd", 2018, REGISTRY).unverified
    assert not resolve_agency("Oljedirektoratet", 2015, REGISTRY).unverified
    for registry in (REGISTRY, copy.deepcopy(REGISTRY)):
        assert not resolve_agency("Helsedirektoratet", 2015, registry).unverified


def test_only_a_verified_owner_is_put_where_the_letter_names_none() -> None:
    told = ministry_of("kulturdirektoratet", 2024, REGISTRY)
    assert told is not None
    assert told.name == "Kultur- og likestillingsdepartementet"
    assert ministry_of("nve", 2024, REGISTRY) is None


def test_every_entry_has_its_own_id_and_periods_that_follow_each_other() -> None:
    for agency in REGISTRY.agencies.values():
        ends = [name.valid_to for name in agency.names]
        starts = [name.valid_from for name in agency.names]
        for ended, begun in zip(ends, starts[1:], strict=False):
            assert ended is not None, agency.agency_id
            assert begun is not None, agency.agency_id
            assert ended < begun, agency.agency_id
    assert len(REGISTRY.agencies) > 150


def test_every_verified_fact_names_where_it_was_seen() -> None:
    names = [name for agency in REGISTRY.agencies.values() for name in agency.names]
    for fact in (*names, *REGISTRY.lineage):
        if fact.verified:
            assert fact.source.startswith("http")
            assert fact.checked_on


def test_no_two_agencies_bear_a_whole_name_at_once() -> None:
    bearers: dict[str, set[str]] = {}
    for agency in REGISTRY.agencies.values():
        for name in agency.names:
            for form in (name.nb, name.nn):
                bearers.setdefault(form, set()).add(agency.agency_id)
    assert not [form for form, ids in bearers.items() if form and len(ids) > 1]


OWN = """
source = "own archive"
verified = true

[[agency]]
id = "nve"
employees = 700
names = [{ nb = "Vassdragsvesenet", short = ["VV"] }]
ministries = [{ ministry = "ED", valid_from = 2016-01-01 }]

[[agency]]
id = "ny-etat"
names = [
  { nb = "Gammel etat", valid_to = 2019-12-31 },
  { nb = "Ny etat", valid_from = 2020-01-01, verified = false },
]

[[lineage]]
kind = "succession"
before = "difi"
after = "ny-etat"
valid_from = 2020-01-01
"""


def test_a_users_file_extends_and_overrides(tmp_path: Path) -> None:
    path = tmp_path / "agencies.toml"
    path.write_text(OWN, encoding="utf-8")
    registry = load_registry(path)
    assert resolve_agency("Vassdragsvesenet", 2020, registry).id == "nve"
    assert registry.agencies["nve"].employees == 700
    assert resolve_agency("Gammel etat", 2015, registry).name == "Ny etat"
    assert registry.agencies["ny-etat"].names[0].source == "own archive"
    assert registry.lineage[-1].valid_from == date(2020, 1, 1)
    assert "ny-etat" not in load_registry().agencies


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[agency]]\nid = 'x'", "names"),
        ("[[agency]]\nid = 'X y'\nnames = [{ nb = 'Etat' }]", "id"),
        ("[[agency]]\nid = 'x'\nnames = [{ nb = 'Etat' }]\norgnr = '123456789'", "control digit"),
        ("[[lineage]]\nkind = 'merger'\nbefore = 'hvem'\nafter = 'dsb'", "hvem"),
        ("[[agency]\n", "Expected"),
    ],
)
def test_a_wrong_file_is_refused_in_one_line(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "agencies.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as error:
        load_registry(path)
    assert told in str(error.value)
    assert "\n" not in str(error.value)


def test_identifiers_are_ascii() -> None:
    assert (
        identifier("Statens prøvetilsyn for Ærfugl & Åkre")
        == "statens-provetilsyn-for-aerfugl-akre"
    )


def test_the_name_of_a_year_is_the_one_at_its_end() -> None:
    assert ministry_name(REGISTRY.ministries["BFD"], 2019) == "Barne- og familiedepartementet"
