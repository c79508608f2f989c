"""What makes a demand: modals, requests, charges, expectations, passives, work as subject."""

import pytest

from govload.classify.contract import SentenceContext
from govload.classify.sentences import code_sentence
from govload.model import Kind, Language

NAMES = ("Bygdedirektoratet", "BDI")

ACTIVITIES = [
    # asked, charged, responsible
    "Bygdedirektoratet bes om å kartlegge behovet for veiledning.",
    "Direktoratet bes kartlegge behovet for veiledning.",
    "I tillegg bes direktoratet om å lage en enkel veileder.",
    "Det bes om at direktoratet setter av tid til oppfølging.",
    "Direktoratet blir bedt om å vurdere ordningen på nytt.",
    "Direktoratet er bedt om å lede arbeidsgruppen.",
    "Direktoratet får i oppdrag å teste en ny søknadsløsning.",
    "BDI gis i oppdrag å lede sekretariatet.",
    "Direktoratet får ansvaret for å drifte nettstedet.",
    "Direktoratet har ansvar for å holde registeret oppdatert.",
    "Direktoratet er ansvarlig for å samordne innsatsen.",
    "Etaten plikter å holde systemene oppdatert.",
    "Etaten må påregne å avgi personell til øvelsen.",
    "Direktoratet må være forberedt på å ta imot nye oppgaver.",
    "Direktoratet forventes å bidra i arbeidet.",
    # the ministry asks
    "Departementet ber direktoratet vurdere om ordningen virker.",
    "Departementet ber Bygdedirektoratet om å avslutte forsøket.",
    "Departementet ber om at direktoratet prioriterer de minste kommunene.",
    "Vi ber dere sette av ressurser til arbeidet.",
    "Vi ber om en analyse av hvordan tilskuddene virker.",
    "På denne bakgrunn ber departementet direktoratet om å lage en plan.",
    "Kommunaldepartementet ber BDI utrede saken videre.",
    "KDD ber direktoratet utrede saken videre.",
    # the ministry expects
    "Departementet forventer at direktoratet tar initiativ overfor bransjen.",
    "Departementet forutsetter at BDI følger opp revisjonens merknader.",
    "Vi legger til grunn at dere gjør brevet kjent for de ansatte.",
    "Departementet legger vekt på at etaten bruker digitale møter.",
    "Departementet legger stor vekt på at etaten holder fristene.",
    "Departementet understreker at direktoratet må følge sikkerhetsloven.",
    "Vi minner om at direktoratet skal følge språkloven.",
    "Vi legger derfor til grunn at etaten er kjent med strategien.",
    "Departementet har en forventning om at direktoratet deltar.",
    "Departementet forventer også i 2024 at etaten reduserer sykefraværet.",
    "Det forutsettes at direktoratet supplerer tallene ved behov.",
    "Det forventes at etaten arbeider systematisk med klart språk.",
    "Det legges til grunn at etaten har gode rutiner.",
    "Det legges vekt på at etaten samarbeider med kommunene.",
    "Det er et krav at direktoratet dokumenterer vurderingene.",
    "Det stilles krav om at etaten har en beredskapsplan.",
    "Det er en forventning at etaten er åpen om feil.",
    "Det forventes en aktiv oppfølging fra direktoratet.",
    "Merknader som er gitt, forutsettes fulgt opp av direktoratet innen ett år.",
    # important
    "Det er viktig at direktoratet ser ordningene i sammenheng.",
    "Det er viktig for departementet at direktoratet kommer tidlig i gang.",
    "Det er avgjørende at etaten har riktig kompetanse.",
    "For å lykkes er det avgjørende at etaten har riktig kompetanse.",
    "Det er videre vesentlig at BDI holder god kontakt med bransjen.",
    "Det er viktig at dette arbeidet prioriteres.",
    "Departementet understreker nødvendigheten av å rette avvik.",
    "Nødvendigheten av å følge opp avvik understrekes.",
    # passive, the agency the evident doer
    "Det skal utarbeides en plan innen 1. mai.",
    "I løpet av våren skal det gjennomføres en øvelse.",
    "Ingen personopplysninger skal registreres i den åpne delen.",
    "Brukerperspektivet skal ivaretas.",
    "Gamle vedtak skal gjøres søkbare på nettsidene.",
    "Kommunene skal involveres tidlig.",
    "Brukerne skal sikres god informasjon.",
    "Gebyr skal bare ilegges når veiledning ikke er nok.",
    "Det må settes av nok tid til opplæring.",
    "Svakhetene må være rettet innen utgangen av juni.",
    "Det skal foreligge en oversikt over alle avtaler.",
    "Departementet forventer at feilene er rettet før sommeren.",
    "Departementet forventer at rutinene er i bruk fra 1. april.",
    "Departementet forutsetter at lederstillingen blir besatt før sommeren.",
    "Departementet ber om at arbeidet blir prioritert.",
    # work or service as subject
    "Veiledningen skal være korrekt og lett å forstå.",
    "Utviklingsarbeidet i etaten skal ha brukeren i sentrum.",
    "Direktoratets tjenester skal tilpasses brukernes behov.",
    "Etatens nettsider skal være universelt utformet.",
    "Digitaliseringsarbeidet skal bidra til enklere tjenester.",
    "Saksbehandlingen skal være effektiv.",
    "Brukere av etaten skal få svar uten unødig opphold.",
    # negative and conditional duties
    "Direktoratet skal ikke publisere tall som kan identifisere enkeltbedrifter.",
    "Direktoratet kan ikke inngå nye leieavtaler.",
    "Dersom øvelsen viser svakheter, skal planverket rettes.",
    "Viser målingene avvik, skal direktoratet vurdere pålegg.",
    # what a thing does only because the agency sees to it
    "Saker om akutt fare må gå foran andre.",
    "Utbyggingen av fagmiljøet i nord skal fortsette.",
    "Det er et krav at omleggingen skjer uten oppsigelser.",
    "Erfaringene direktoratet har samlet i perioden, må tas vare på.",
    # the second of two clauses binds
    "KDD ser det som viktig å få fram ny kunnskap om jord, skog og annen utmark som ressurs, "
    "og ber BDI lage en oversikt.",
    "Vi forutsetter at portalen er åpen fra 1. mai, og at direktoratet da slutter å ta imot papir.",
    # before acting
    "Nye avtaler må legges fram for departementet før de inngås.",
    "Direktoratet skal forelegge saken for departementet før vedtak fattes.",
    "Direktoratet skal avklare prioriteringen med departementet.",
    "Dette innebærer at direktoratet må prioritere strengere.",
    "Klagesaker skal utredes og oversendes departementet innen to måneder.",
]

ACTIVITIES_NN = [
    "Verksemda blir beden om å kartleggje behovet for rettleiing.",
    "Direktoratet får i oppdrag å prøve ut ei ny løysing.",
    "Direktoratet har ansvar for å halde registeret oppdatert.",
    "Departementet ber direktoratet vurdere om ordninga verkar.",
    "Vi ber dykk om å prioritere dei minste kommunane.",
    "Vi ventar at de lagar ein eigen framdriftsplan.",
    "Vi legg til grunn at de drøftar planen med dei tillitsvalde.",
    "Departementet føreset at verksemda følgjer opp merknadene.",
    "Vi legg vekt på at direktoratet nyttar nynorsk.",
    "Det er venta at verksemda tek del i arbeidet.",
    "For oss er det viktig at de har god kontakt med kommunane.",
    "Det er avgjerande at verksemda har rett kompetanse.",
    "Det skal utarbeidast ein plan innan 1. mai.",
    "Det må setjast av ressursar til opplæring.",
    "Feil som revisjonen finn, skal rettast før årsskiftet.",
    "Breva dykkar skal vere lette å forstå.",
    "De må ikkje endre kriteria før vi har sagt oss samde.",
    "De må vere førebudde på å gje faglege innspel.",
    "Dersom eit oppdrag ikkje kan løysast, skal de avklare det med oss.",
    "I arbeidet med strategien skal de leggje vekt på distrikta.",
]

NOTHING = [
    "Direktoratet fikk i 2021 i oppdrag å evaluere ordningen.",
    "Departementet har bedt direktoratet om en utredning.",
    "Departementet vil komme tilbake til saken i eget brev.",
    "Direktoratet arbeider med en ny strategi.",
    "Satsingen videreføres i 2024.",
    "Tilskuddet skal bidra til økt deltakelse i arbeidslivet.",
    "Prosjektet skal etablere ny og forbedret systemstøtte.",
    "Den nye løsningen skal gi bedre oversikt over vareflyten.",
    "Regjeringen har som mål å redusere utslippene.",
    "Det er et mål at flere tar utdanning.",
    "Det er viktig at innbyggerne har tilgang til tjenester.",
    "Departementet forventer at kommunene tar kontakt ved behov.",
    "Etter planen skal bygget stå ferdig i 2026.",
    "Av de nasjonale målene nevner vi «Jord skal forvaltes slik at den kan dyrkes i morgen».",
    "Arkivforskriften kapittel 3 krever at den ansvarlige har egnede rutiner.",
    "Etter forvaltningsloven skal enkeltvedtak grunngis.",
    "Styret har ansvar for den faglige virksomheten, jf. lov om museer § 4.",
    "Tiltak som skal bidra til vekst, er omtalt i proposisjonen.",
    "Brevet må leses sammen med instruksen.",
    "Formålet er at tjenestene skal bli bedre.",
    "Oppdraget utgår.",
    "Planen skal vedtas av kommunene.",
    "Proposisjonen omtaler hvordan etaten skal organiseres.",
    "Utvalget mente at tilsynet må få flere ansatte.",
    "Det skal holdes to etatsstyringsmøter i 2024.",
]

NUMBERS = [
    ("Saksbehandlingstiden skal ikke overstige tolv uker.", Kind.KPI),
    ("Saksbehandlingstiden for klager skal være under 60 dager.", Kind.KPI),
    ("Minst 90 pst. av sakene skal være behandlet innen fire uker.", Kind.KPI),
    ("Andelen digitale søknader skal være minst 80 prosent.", Kind.KPI),
    ("95 prosent av telefonene skal besvares innen to minutter.", Kind.KPI),
    ("Antall tilsyn skal være minst 120.", Kind.KPI),
    ("Direktoratet skal behandle søknader innen tolv uker.", Kind.ACTIVITY),
    ("Departementet ber om at saksbehandlingstiden holdes under tolv uker.", Kind.ACTIVITY),
    ("Direktoratet skal gjennomføre minst 120 tilsyn.", Kind.ACTIVITY),
]

GOALS = [
    ("Målet for direktoratet er at brukerne får riktig hjelp.", Kind.GOAL),
    ("Hovedmålet for BDI er levende bygder i hele landet.", Kind.GOAL),
    ("Direktoratets hovedmål er levende bygder i hele landet.", Kind.GOAL),
    ("Målet for regjeringen er lavere utslipp.", None),
    ("Måloppnåelsen er god.", None),
]


def _kind(text: str, language: Language = Language.NB) -> Kind | None:
    return code_sentence(text, SentenceContext(language=language, agency_names=NAMES)).kind


@pytest.mark.parametrize("text", ACTIVITIES)
def test_is_an_activity(text: str) -> None:
    assert _kind(text) is Kind.ACTIVITY


@pytest.mark.parametrize("text", ACTIVITIES_NN)
def test_is_an_activity_in_nynorsk(text: str) -> None:
    assert _kind(text, Language.NN) is Kind.ACTIVITY


@pytest.mark.parametrize("text", NOTHING)
def test_demands_nothing(text: str) -> None:
    assert _kind(text) is None


@pytest.mark.parametrize(("text", "kind"), NUMBERS)
def test_a_number_is_a_kpi_where_the_measure_is_the_subject(text: str, kind: Kind) -> None:
    assert _kind(text) is kind


@pytest.mark.parametrize(("text", "kind"), GOALS)
def test_a_goal_counts_where_the_letter_names_it_as_the_agencys(
    text: str, kind: Kind | None
) -> None:
    assert _kind(text) is kind
