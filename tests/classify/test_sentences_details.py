"""A sentence that only dates or describes the item before belongs to it; a new act does not."""

import pytest

from govload.classify.contract import Role, SentenceContext, Shape
from govload.classify.nlp import sentences
from govload.classify.rulebook import default_rulebook
from govload.classify.sentences import SentenceCoder, code_sentence
from govload.model import Kind, Language

ACTIVITY, REPORTING = Kind.ACTIVITY, Kind.REPORTING

DETAILS = [
    "Direktoratet skal lage en strategi for data. Strategien skal være ferdig innen 1. oktober.",
    "Direktoratet skal lage en strategi for data. Strategien skal inneholde mål og tiltak.",
    "Direktoratet skal lage en strategi for data. Den skal bygge på tidligere arbeid.",
    "Direktoratet skal lage en plan for øvelser. Planen skal oppdateres årlig.",
    "Direktoratet skal lage en plan. Planen skal legges fram på styringsmøtet i juni.",
    "Direktoratet skal utrede saken. Utredningen skal omfatte kostnader og nytte.",
    "Direktoratet skal utrede saken. Arbeidet skal gjennomføres i samarbeid med KS.",
    "Direktoratet skal utrede saken. Dette skal gjøres i dialog med kommunene.",
    "Direktoratet skal lage et notat om saken. Notatet skal ikke inneholde personopplysninger.",
    "Direktoratet skal lage en veileder. Vi legger til grunn at veilederen også dekker KS.",
    "Direktoratet skal lage en veileder. Vi ber om at veilederen er klar i juni.",
    "Tilsynet skal vurdere ordningen. Vurderingen skal ta utgangspunkt i rapporten fra 2020.",
    "Tilsynet skal vurdere ordningen. Vurderingen bør underbygges med tall.",
    "Tilsynet skal kartlegge bruken. Kartleggingen skal leveres innen utgangen av mai.",
    "Tilsynet skal kartlegge bruken. Den er enkel, og den leveres sammen med årsrapporten.",
    "Tilsynet skal lage en oversikt. Arbeidet med oversikten skal bygge på fagplanen.",
]

DETAILS_NN = [
    "Verksemda skal lage ein plan. Planen skal vere ferdig til hausten.",
    "Verksemda skal greie ut saka. Arbeidet skal gjerast i samarbeid med kommunane.",
    "De skal lage ein rettleiar. Rettleiaren skal dekkje heile landet.",
]

OWN_ACTS = [
    "Direktoratet skal lage en strategi. Arbeidet med arkivet skal bygge på fagplanen.",
    "Direktoratet skal lage en strategi. Strategien skal evalueres etter to år.",
    "Direktoratet skal lage en plan. Planen skal styrebehandles.",
    "Direktoratet skal lage en plan. Planen skal øves hver vår.",
    "Direktoratet skal lage en plan. Direktoratet skal sørge for at planen er kjent.",
    "Direktoratet skal gjennomføre en øvelse. Feil som avdekkes, skal rettes.",
    "Direktoratet skal utrede saken. Kommunene skal involveres.",
    "Direktoratet skal samle inn data. Dataene skal deles med kommunene.",
]


def _readings(passage: str, language: Language) -> list[Kind | None]:
    coder, previous, before = SentenceCoder(default_rulebook()), None, ""
    kinds: list[Kind | None] = []
    for sentence in sentences(passage):
        context = SentenceContext(
            language=language, previous=previous, previous_text=before, item_text=before
        )
        previous, before = coder.code(sentence.text, context), sentence.text
        kinds.append(previous.kind)
    return kinds


@pytest.mark.parametrize("passage", DETAILS)
def test_is_a_detail(passage: str) -> None:
    assert _readings(passage, Language.NB) == [ACTIVITY, None]


@pytest.mark.parametrize("passage", DETAILS_NN)
def test_is_a_detail_in_nynorsk(passage: str) -> None:
    assert _readings(passage, Language.NN) == [ACTIVITY, None]


@pytest.mark.parametrize("passage", OWN_ACTS)
def test_is_an_act_of_its_own(passage: str) -> None:
    assert _readings(passage, Language.NB) == [ACTIVITY, ACTIVITY]


def test_without_an_item_before_nothing_is_a_detail() -> None:
    assert code_sentence("Arbeidet skal koordineres med andre etater.").kind is ACTIVITY


@pytest.mark.parametrize(
    ("stem", "bullet", "kind"),
    [
        ("Direktoratet skal:", "utarbeide en plan for opplæring", ACTIVITY),
        ("I 2024 skal tilsynet særlig:", "kontrollere store anlegg", ACTIVITY),
        ("Direktoratet skal:", "rapportere på bruken av midlene", REPORTING),
        ("Kommunene skal:", "vedta en plan", None),
        ("Departementet ber direktoratet om å:", "vurdere nye tiltak", ACTIVITY),
        ("Direktoratet bør:", "vurdere nye tiltak", Kind.ADVISORY),
    ],
)
def test_a_bullet_goes_on_with_its_stem(stem: str, bullet: str, kind: Kind | None) -> None:
    context = SentenceContext(shape=Shape.CONTINUATION, stem=stem)
    assert code_sentence(bullet, context).kind is kind


@pytest.mark.parametrize(
    ("text", "role", "kind"),
    [
        ("Tilsynet skal følge opp saken.", Role.BUDGET, Kind.BUDGET),
        ("Tilsynet skal følge opp saken.", Role.COMMON, Kind.COMMON),
        ("Alle statlige virksomheter skal ha lærlinger.", Role.COMMON, Kind.COMMON),
        ("Regjeringen skal styrke samarbeidet.", Role.COMMON, None),
        ("Tilsynet bør melde saker i god tid.", Role.REPORTING, REPORTING),
        ("Årsrapporten skal ha seks deler.", Role.REPORTING, REPORTING),
        ("Årsrapporten kan være kort.", Role.REPORTING, None),
        ("Status for oppdragene rapporteres i et eget vedlegg.", Role.REPORTING, REPORTING),
        ("Rapportering skjer i årsrapporten.", Role.REPORTING, None),
        ("Årsrapporten skal følge malen.", Role.REPORTING, REPORTING),
        ("Departementet skal kalle inn til møtene.", Role.REPORTING, None),
        ("Tilsynet skal sende årsrapporten innen 15. mars.", Role.COMMON, Kind.COMMON),
    ],
)
def test_the_section_overrules_the_grammar(text: str, role: Role, kind: Kind | None) -> None:
    assert code_sentence(text, SentenceContext(role=role)).kind is kind
