"""A made-up run of eight agencies and four years, for the tests of what is written and shown."""

from dataclasses import dataclass

from govload.tables.rows import (
    ChangeRow,
    CommitmentRow,
    CountRow,
    DiagnosticRow,
    LetterRow,
    NotCountedRow,
    PublishedRow,
    RequirementRow,
)
from govload.tables.run import RunFacts, RunTables

YEARS = (2015, 2018, 2020, 2024)
STAMP = "1-0a1b2c3d"
HEADLINE = ("goal", "kpi", "activity")


@dataclass(frozen=True)
class Agency:
    id: str
    name: str
    ministry: str
    load: tuple[int, ...]


AGENCIES = (
    Agency("dir-fjell", "Direktoratet for fjellmiljø", "Miljødepartementet", (30, 38, 44, 36)),
    Agency("fyrtilsynet", "Fyrtilsynet", "Kystdepartementet", (24, 27, 31, 33)),
    Agency("hav-inst", "Havklimainstituttet", "Kystdepartementet", (18, 25, 29, 20)),
    Agency("kornverket", "Statens kornverk", "Matdepartementet", (41, 40, 47, 28)),
    Agency("reingjerde", "Reingjerdeforvaltninga", "Matdepartementet", (15, 18, 22, 15)),
    Agency("snotilsyn", "Snøskredtilsynet", "Miljødepartementet", (22, 31, 37, 30)),
    Agency("stavkirke", "Stavkirkevernet", "Kulturdepartementet", (12, 11, 16, 13)),
    Agency(
        "lang",
        "Nasjonalt direktorat for samordning av beredskap i vann- og avløpssektoren",
        "Departementet for samfunnssikkerhet og beredskap",
        (36, 44, 52, 49),
    ),
)

QUOTES = {
    "goal": "Befolkningen har trygg og likeverdig tilgang til tjenestene",
    "kpi": "Andel saker som er avgjort innen fristen (resultatkrav: 90 prosent)",
    "activity": "Etaten skal utarbeide en plan for det videre arbeidet og legge den fram for "
    "departementet før sommeren, sammen med en vurdering av kostnader og nytte på kort og lang "
    "sikt.",
    "reporting": "Det skal rapporteres om framdriften i årsrapporten.",
}


def make_run(*, per_kind: int = 2) -> RunTables:
    """Return a run with ``per_kind`` requirements of each kind in every letter."""
    letters = [_letter(agency, at) for agency in AGENCIES for at in range(len(YEARS))]
    return RunTables(
        facts=RunFacts(
            version="0.1.0",
            rulebook=STAMP,
            codebook="1",
            baseline=2015,
            letters_folder="brev",
        ),
        letters=tuple(letters),
        requirements=tuple(row for letter in letters for row in _requirements(letter, per_kind)),
        not_counted=tuple(_not_counted(letter) for letter in letters),
        counts=tuple(_count(letter) for letter in letters),
        commitment=tuple(_commitment(year, measure) for year in YEARS for measure in _MEANS),
        diagnostics=_DIAGNOSTICS,
        changes=tuple(_change(agency, status) for agency in AGENCIES for status in _STATUSES),
        published=_PUBLISHED,
    )


def _letter(agency: Agency, at: int) -> LetterRow:
    total = agency.load[at]
    goal, kpi = total // 5, total // 3
    letter_id = f"{AGENCIES.index(agency):x}{at:x}".ljust(12, "0")
    return LetterRow(
        letter_id=letter_id,
        source=f"{YEARS[at]}/{agency.id}.pdf",
        status="counted",
        agency_id=agency.id,
        agency=agency.name,
        agency_source="text",
        agency_match="exact",
        agency_score=100.0,
        ministry_id=agency.ministry.lower()[:6],
        ministry=agency.ministry,
        ministry_source="text",
        year=YEARS[at],
        year_source="text",
        language="nn" if agency.id == "reingjerde" else "nb",
        document_kind="letter",
        document_kind_source="text",
        pages=10 + at,
        words=4200 + 310 * at,
        ocr_pages=0,
        goal=goal,
        kpi=kpi,
        activity=total - goal - kpi,
        total=total,
        reporting=6,
        common=2,
        key_figure=1,
        advisory=3,
        budget=2,
        not_counted=1,
        sha256=letter_id.ljust(64, "0"),
        url="",
        rulebook=STAMP,
    )


def _requirements(letter: LetterRow, per_kind: int) -> list[RequirementRow]:
    return [_requirement(letter, kind, ordinal) for kind in QUOTES for ordinal in range(per_kind)]


def _requirement(letter: LetterRow, kind: str, ordinal: int) -> RequirementRow:
    text = f"{QUOTES[kind]} ({ordinal + 1})"
    digits = f"{list(QUOTES).index(kind):02x}{ordinal:06x}"
    return RequirementRow(
        requirement_id=f"{letter.letter_id}-{digits}",
        letter_id=letter.letter_id,
        agency_id=letter.agency_id,
        agency=letter.agency,
        ministry_id=letter.ministry_id,
        ministry=letter.ministry,
        year=letter.year,
        language=letter.language,
        document_kind="letter",
        part="letter",
        kind=kind,
        text=text,
        full_text=text,
        page=2 + ordinal % 9,
        section="3 Mål og prioriteringer > 3.1 Hovedmål",
        rules=f"{kind}-section {kind}-verb",
        reason="A duty of the agency in running text.",
        target="90 prosent" if kind == "kpi" else "",
        baseline="",
        unit="prosent" if kind == "kpi" else "",
        period="",
        deadline="før sommeren" if kind == "activity" else "",
        partners="",
        points=0,
        identifier="",
        changes="",
        flags="",
        words=len(text.split()),
        repeats="",
        text_source="text",
        source=letter.source,
        link=f"file:///brev/{letter.source}#page={2 + ordinal % 9}",
        rulebook=STAMP,
    )


def _not_counted(letter: LetterRow) -> NotCountedRow:
    return NotCountedRow(
        letter_id=letter.letter_id,
        agency_id=letter.agency_id,
        agency=letter.agency,
        year=letter.year,
        part="letter",
        text="Kommunene skal sørge for at innbyggerne får hjelp.",
        page=3,
        section="2 Bakgrunn",
        role="background",
        cue="skal",
        rule="actor-other",
        reason="The municipalities are the doer, not the agency.",
        source=letter.source,
        link=f"file:///brev/{letter.source}#page=3",
        rulebook=STAMP,
    )


def _count(letter: LetterRow) -> CountRow:
    shared = ("agency_id", "agency", "ministry_id", "ministry", "year")
    kinds = ("goal", "kpi", "activity", "total")
    beside = ("reporting", "common", "key_figure", "advisory", "budget")
    return CountRow(
        **{name: getattr(letter, name) for name in (*shared, *kinds, *beside)},
        letters=1,
        supplements=0,
        attachment_goal=0,
        attachment_kpi=2,
        attachment_activity=1,
        attachment_total=3,
        supplement_goal=0,
        supplement_kpi=0,
        supplement_activity=0,
        supplement_total=0,
        with_supplements_total=letter.total,
        words=letter.total * 21,
        rulebook=STAMP,
    )


_MEANS = {
    "goal": (4.5, 5.4, 6.6, 5.2),
    "kpi": (7.9, 9.4, 11.2, 9.1),
    "goal_kpi": (12.4, 14.8, 17.8, 14.3),
    "activity": (12.4, 14.4, 17.0, 13.7),
    "total": (24.8, 29.2, 34.8, 28.0),
    "words": (520.8, 613.2, 730.8, 588.0),
}


def _commitment(year: int, measure: str) -> CommitmentRow:
    means = _MEANS[measure]
    mean, base, peak = means[YEARS.index(year)], means[0], means[2]
    later = year > YEARS[0]
    return CommitmentRow(
        panel="matched",
        group="all",
        group_id="",
        group_name="",
        measure=measure,
        baseline_year=YEARS[0],
        year=year,
        agencies=len(AGENCIES),
        mean=mean,
        median=mean - 0.5,
        lower_quartile=mean * 0.7,
        upper_quartile=mean * 1.3,
        baseline_mean=base,
        difference=round(mean - base, 3),
        difference_low=round(mean - base - 2.1, 3) if later else 0.0,
        difference_high=round(mean - base + 2.3, 3) if later else 0.0,
        above=5 if later else 0,
        at=1 if later else 8,
        below=2 if later else 0,
        peak_year=2020 if later else None,
        peak_agencies=len(AGENCIES) if later else None,
        peak_baseline_mean=base if later else None,
        peak_mean=peak if later else None,
        share_reversed=round((peak - mean) / (peak - base), 3) if year > 2020 else None,
        verdict="partly_reversed" if year > 2020 else ("not_reversed" if later else "no_increase"),
        displacement=False,
        coding_error=1.4,
        rulebook=STAMP,
    )


_DIAGNOSTICS = (
    DiagnosticRow(
        code="no_text",
        severity="error",
        letter_id="ffffffffffff",
        source="2018/skannet.pdf",
        page=0,
        message="none of its 12 pages holds text, so it is a scan",
        remedy="Run it through ocrmypdf, or run again with --ocr.",
    ),
    DiagnosticRow(
        code="section_size",
        severity="warning",
        letter_id="010000000000",
        source="2018/dir-fjell.pdf",
        page=4,
        message="the section on goals holds 40 items, far more than such sections usually do",
        remedy="Look at the page and tell us if they are no goals.",
    ),
)

_STATUSES = ("kept", "reworded", "moved", "new", "dropped")


def _change(agency: Agency, status: str) -> ChangeRow:
    before, after = status != "new", status != "dropped"
    text = QUOTES["activity"]
    kind_after = "kpi" if status == "moved" else "activity"
    return ChangeRow(
        agency_id=agency.id,
        agency=agency.name,
        ministry=agency.ministry,
        year_before=2020,
        year_after=2024,
        status=status,
        kind_before="activity" if before else "",
        kind_after=kind_after if after else "",
        similarity=(1.0 if status == "kept" else 0.845) if before and after else None,
        text_before=text if before else "",
        text_after=text.replace("sommeren", "jul") if after and status != "kept" else text * after,
        page_before=5 if before else None,
        page_after=6 if after else None,
        requirement_id_before=f"020000000000-{agency.id}" if before else "",
        requirement_id_after=f"030000000000-{agency.id}" if after else "",
        source_before=f"2020/{agency.id}.pdf" if before else "",
        source_after=f"2024/{agency.id}.pdf" if after else "",
        link_before=f"file:///brev/2020/{agency.id}.pdf#page=5" if before else "",
        link_after=f"file:///brev/2024/{agency.id}.pdf#page=6" if after else "",
        rulebook=STAMP,
    )


_PUBLISHED = tuple(
    PublishedRow(
        year=year,
        measure="total",
        value=value,
        agencies=70 if not derived else None,
        derived=derived,
        study="Kartlegging av departementenes målstyring",
        source="Universitetet i Oslo",
        url="",
        note="Egen koding",
    )
    for year, value, derived in ((2012, 41.0, False), (2015, 35.0, False), (2020, 44.0, True))
)
