"""Telling the ministry is reporting; doing, and telling others, is activity; advice is advisory."""

import pytest

from govload.classify.contract import SentenceContext
from govload.classify.sentences import code_sentence
from govload.model import Kind, Language

NAMES = ("Fisketilsynet",)

REPORTING = [
    "Direktoratet skal rapportere på bruken av midlene.",
    "Tilsynet skal i årsrapporten redegjøre for arbeidet med lærlinger.",
    "Det skal redegjøres for avvik i årsrapporten.",
    "Det skal rapporteres på tiltakene i andre tertial.",
    "Fisketilsynet skal holde departementet løpende orientert om saken.",
    "Departementet skal holdes orientert om framdriften.",
    "Departementet skal informeres dersom det oppstår avvik.",
    "Driftsstans skal varsles departementet uten opphold.",
    "Uønskede hendelser skal meldes til departementet.",
    "Vesentlige avvik skal tas opp med departementet.",
    "Tilsynet skal vurdere egen produktivitet i årsrapporten.",
    "Status for arbeidet skal omtales i tertialrapporten.",
    "Tilsynet skal presentere resultatene på etatsstyringsmøtet.",
    "Tilsynet skal sende departementet halvårsrapport innen 1. september.",
    "Tilsynet skal levere årsrapporten innen 15. mars.",
    "Halvårsrapport sendes innen 1. september.",
    "Tilsynet sender departementet halvårsrapport 1. september.",
    "Utkastet sendes departementet innen 15. mai.",
    "Vesentlige avvik meldes departementet straks.",
    "Departementet ber om en redegjørelse for avvikene.",
    "Vi ber om en orientering om saken i årsrapporten.",
    "Departementet ber om at det rapporteres på tiltakene i årsrapporten.",
    "Departementet forventer at tilsynet rapporterer jevnlig om framdriften.",
    "Vi ber om å bli holdt orientert i saken.",
    "Tilsynet bes om å gjøre rede for ressursbruken.",
    "Hendelser skal varsles, og tilsynet må kunne dokumentere hva som er gjort.",
    "Budsjettforslaget skal sendes departementet i god tid før møtet.",
    "Tilsynet skal gi tilbakemelding til departementet om effekten av tiltakene.",
    "Det bes om at status omtales i årsrapporten.",
]

REPORTING_NN = [
    "Fisketilsynet sender framlegg til saker seinast to veker før møtet.",
    "Blir midlane ikkje brukte opp, må departementet få vite det innan 1. september.",
    "Verksemda skal rapportere på bruken av midlane.",
    "De skal gjere greie for arbeidet i årsrapporten.",
    "Brot på regelverket skal de melde til oss straks.",
    "Vi ber dykk orientere oss om framdrifta innan 1. oktober.",
    "Årsrapporten sender de til oss i mars.",
    "Halvårsrapporten skal sendast departementet innan 1. september.",
    "Avvik skal meldast departementet.",
    "Vi ber om ei utgreiing om status for arbeidet i årsrapporten.",
]

ACTIVITIES = [
    "Tilsynet skal utarbeide en rapport om arbeidsvilkårene i næringen.",
    "Tilsynet skal levere en utredning om gebyrer innen 1. oktober.",
    "Tilsynet skal informere publikum om kravene.",
    "Tilsynet skal varsle kommunene om endringer i regelverket.",
    "Tilsynet skal si fra til departementet og foreslå ny prioritering.",
    "Tilsynet skal fortsette å utvikle løsningen og orientere departementet om framdriften.",
    "Tilsynet skal sende forslaget på høring.",
    "Tilsynet skal legge fram et forslag til nye regler.",
    "Tilsynet skal dele data med kommunene.",
    "Tilsynet skal vurdere nye metoder for kontroll.",
    "Tilsynet skal gi veiledning til næringen.",
    "Hendelser skal meldes til HelseCERT.",
    "Departementet ber om en analyse av markedet.",
    "Departementet ber om en vurdering av behovet for nye regler.",
]

ADVISORY = [
    "Tilsynet bør vurdere felles lokaler med andre etater.",
    "Tilsynet kan ved behov engasjere konsulenter.",
    "Tilsynet oppfordres til å delta i nettverket.",
    "Departementet oppfordrer tilsynet til å ta inn lærlinger.",
    "Dere kan gjerne foreslå bedre indikatorer.",
    "Det bør legges vekt på samarbeid med fylkene.",
    "Tilsynet bør ikke øke antallet konsulenter.",
]

ADVISORY_NN = [
    "De bør la ungdom teste løysinga.",
    "De kan gjerne foreslå betre indikatorar.",
    "Verksemda blir oppmoda om å ta imot lærlingar.",
    "Vi oppmodar verksemda om å ta imot lærlingar.",
]

NOTHING = [
    "Kommunene bør vurdere felles løsninger.",
    "Det kan søkes om midler fra ordningen.",
    "Rapportering skjer i årsrapporten.",
    "Dette kan bidra til bedre tjenester.",
    "Direktoratet anbefaler nye regler.",
    "Årsrapporten kan være kort.",
]


def _kind(text: str, language: Language = Language.NB) -> Kind | None:
    return code_sentence(text, SentenceContext(language=language, agency_names=NAMES)).kind


@pytest.mark.parametrize("text", REPORTING)
def test_is_reporting(text: str) -> None:
    assert _kind(text) is Kind.REPORTING


@pytest.mark.parametrize("text", REPORTING_NN)
def test_is_reporting_in_nynorsk(text: str) -> None:
    assert _kind(text, Language.NN) is Kind.REPORTING


@pytest.mark.parametrize("text", ACTIVITIES)
def test_is_work_of_its_own(text: str) -> None:
    assert _kind(text) is Kind.ACTIVITY


@pytest.mark.parametrize("text", ADVISORY)
def test_is_advice(text: str) -> None:
    assert _kind(text) is Kind.ADVISORY


@pytest.mark.parametrize("text", ADVISORY_NN)
def test_is_advice_in_nynorsk(text: str) -> None:
    assert _kind(text, Language.NN) is Kind.ADVISORY


@pytest.mark.parametrize("text", NOTHING)
def test_is_neither(text: str) -> None:
    assert _kind(text) is None
