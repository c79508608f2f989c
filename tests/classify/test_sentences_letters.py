"""Sentences in the manner of several ministries, each with what a careful reader makes of it."""

import pytest

from govload.classify.contract import SentenceContext
from govload.classify.sentences import code_sentence
from govload.model import Kind, Language

ACTIVITY, REPORTING, ADVISORY, KPI, GOAL = (
    Kind.ACTIVITY,
    Kind.REPORTING,
    Kind.ADVISORY,
    Kind.KPI,
    Kind.GOAL,
)

COAST = [
    (
        "Kystdirektoratet har i 2024 et særskilt ansvar for å samordne arbeidet med oljevern.",
        ACTIVITY,
    ),
    ("KYD må i større grad enn tidligere prioritere vedlikehold framfor nye prosjekter.", ACTIVITY),
    ("Som et ledd i dette arbeidet skal KYD gjennomføre en brukerundersøkelse.", ACTIVITY),
    (
        "Av hensyn til sikkerheten må direktoratet sørge for at anleggene er sikret mot innbrudd.",
        ACTIVITY,
    ),
    ("Direktoratet skal påse at tilskuddsmottakerne oppfyller vilkårene.", ACTIVITY),
    ("Direktoratet skal herunder vurdere om dagens gebyrer dekker kostnadene.", ACTIVITY),
    ("Det er et mål for departementet at flere havner blir lønnsomme.", None),
    ("Departementet vil i løpet av året vurdere behovet for nye regler.", None),
    ("Departementet tar sikte på å legge fram en lovproposisjon våren 2025.", None),
    ("Departementet viser til at direktoratet skal flytte til nye lokaler i 2025.", None),
    ("Mattilsynet og Sjøfartsdirektoratet skal samarbeide om ny kartløsning.", None),
    (
        "Samferdselsdepartementet forventer at KYD bidrar til Nasjonal transportplan.",
        ACTIVITY,
    ),
    ("SD ber KYD om innspill til ny transportplan innen 1. september.", ACTIVITY),
    ("Vi ber om at direktoratet holder seg orientert om utviklingen i EU.", ACTIVITY),
    ("Vi ber direktoratet komme tilbake til departementet med en vurdering av saken.", ACTIVITY),
    ("Direktoratet bes innarbeide føringene i virksomhetsplanen.", ACTIVITY),
    ("Direktoratet skal være en pådriver for innovasjon i næringen.", ACTIVITY),
    ("Direktoratet skal fortsatt være sekretariat for rådet.", ACTIVITY),
    ("Direktoratets beredskapsplaner skal være oppdatert og øvd.", ACTIVITY),
    ("Det skal legges vekt på samarbeid med frivillige organisasjoner.", ACTIVITY),
    ("Det må tas høyde for at saken kan bli utsatt.", ACTIVITY),
    ("Det skal settes av minst to årsverk til arbeidet.", ACTIVITY),
    ("Kontrollene skal være risikobaserte.", ACTIVITY),
    ("Erfaringer fra tilsyn skal deles med andre tilsynsmyndigheter.", ACTIVITY),
    ("Nye avtaler skal inngås i tråd med statens standardavtaler.", ACTIVITY),
    ("Sakene skal behandles i den rekkefølgen de kommer inn.", ACTIVITY),
    ("Norske fartøy skal ha sikre arbeidsplasser.", None),
    ("Havnene skal være knutepunkter for godstransport.", None),
    ("Transportsystemet skal være trygt og effektivt.", None),
    ("Ordningen skal stimulere til overføring av gods fra vei til sjø.", None),
    ("Ordningen skal evalueres i løpet av 2024.", ACTIVITY),
    (
        "Direktoratet skal legge til rette for, og bidra til, økt bruk av lavutslippsløsninger.",
        ACTIVITY,
    ),
    ("Direktoratet skal, dersom det er behov for det, foreslå endringer i regelverket.", ACTIVITY),
    ("Departementet skal ha forslaget i hende innen 1. oktober.", REPORTING),
    ("Departementet skal ha tilbakemelding om status innen 1. oktober.", REPORTING),
    ("Eventuelle endringer i planen skal meldes departementet.", REPORTING),
    ("Direktoratet skal umiddelbart underrette departementet om alvorlige ulykker.", REPORTING),
    ("Direktoratet skal kvartalsvis rapportere på framdrift og kostnader.", REPORTING),
    ("Tiltakene skal rapporteres på i årsrapporten.", REPORTING),
    ("Det skal gis en kort omtale av arbeidet i årsrapporten.", REPORTING),
    ("KYD skal i årsrapporten for 2024 gjøre rede for hvordan føringen er fulgt opp.", REPORTING),
    ("KYD skal beskrive arbeidet med likestilling i årsrapporten.", REPORTING),
    ("Vi ber om en kort statusrapport innen 1. juni.", REPORTING),
    (
        "Resultatene av undersøkelsen skal oversendes departementet så snart de foreligger.",
        REPORTING,
    ),
    ("Direktoratet skal gi departementet innspill til kommende budsjetter.", ACTIVITY),
    ("KYD skal sende utkast til høringsnotat til departementet innen 1. mars.", ACTIVITY),
    ("Direktoratet står fritt til å velge metode.", ADVISORY),
    ("Direktoratet kan søke om midler fra medfinansieringsordningen.", ADVISORY),
    ("Det bør særlig vurderes om tilsynet kan digitaliseres.", ADVISORY),
    ("Departementet anbefaler at direktoratet benytter DFØs veileder.", ADVISORY),
    ("Direktoratet bør så langt som mulig bruke felles løsninger.", ADVISORY),
    ("Direktoratet har i 2023 hatt ansvar for å følge opp planen.", None),
    ("Direktoratet har de siste årene prioritert vedlikehold.", None),
    ("Direktoratet skulle etter planen ha levert rapporten i 2022.", None),
    ("Dette må ses i sammenheng med omtalen i kapittel 4.", None),
    ("For nærmere omtale vises det til Prop. 1 S (2023–2024).", None),
    ("Målene gjelder fra 2024.", None),
    ("Oljevern er et viktig område som direktoratet må prioritere.", None),
    ("Gjennomsnittlig responstid skal være under 30 minutter.", KPI),
    ("Minst 80 prosent av brukerne skal være fornøyde.", KPI),
    ("Oppetiden på tjenestene skal være over 99 prosent.", KPI),
    ("Sykefraværet skal være lavere enn 5 prosent.", KPI),
    ("Innen 2025 skal 90 prosent av søknadene behandles digitalt.", KPI),
    ("Antall åpne avvik skal reduseres med 20 prosent fra 2023.", KPI),
    ("Hovedmålet til direktoratet er sikker ferdsel langs kysten.", GOAL),
]

UNIVERSITY = [
    ("Universitetet skal utdanne kandidater med høy kompetanse.", ACTIVITY),
    ("Institusjonene skal sikre studentene gode vilkår.", ACTIVITY),
    ("Styret er ansvarlig for at institusjonen holder seg innenfor budsjettet.", ACTIVITY),
    ("Rektor skal følge opp saken overfor fakultetene.", ACTIVITY),
    ("Studentene skal møte krevende og aktiviserende undervisning.", None),
    (
        "Departementet forventer at alle institusjonene har et systematisk kvalitetsarbeid.",
        ACTIVITY,
    ),
    (
        "Kunnskapsdepartementet legger til grunn at universitetet arbeider for flere søkere.",
        ACTIVITY,
    ),
    ("Universitetet må redegjøre for bruken av midlene i årsrapporten.", REPORTING),
    ("Universitetet kan opprette egne virksomhetsmål.", ADVISORY),
    ("Universitetet i Oslo skal lede arbeidet.", None),
    ("Norge skal være en ledende kunnskapsnasjon.", None),
    ("Forskningsrådet skal lyse ut midlene våren 2024.", None),
    ("Universitetene og høgskolene skal samarbeide om opptak.", ACTIVITY),
]

HERITAGE = [
    ("Tilsynet skal sjå til at dei freda bygningane blir haldne ved like.", ACTIVITY),
    ("Verksemda har ansvaret for å gje råd til fylkeskommunane.", ACTIVITY),
    ("De skal innan 1. juni utarbeide eit oversyn over skadde kyrkjer.", ACTIVITY),
    ("Departementet legg til grunn at tilsynet følgjer med på utviklinga i klima.", ACTIVITY),
    ("Departementet ber tilsynet om å ta initiativ til samarbeid med eigarane.", ACTIVITY),
    ("Det er ein føresetnad at tilsynet set av nok ressursar.", ACTIVITY),
    ("Vi forventar at de har eit godt samarbeid med museuma.", ACTIVITY),
    ("Det blir forventa at verksemda arbeider for likestilling.", ACTIVITY),
    ("Det skal leggjast vekt på universell utforming.", ACTIVITY),
    ("Tilsynet skal ikkje gje løyve før saka er avklart med departementet.", ACTIVITY),
    ("Fylkeskommunane skal ta stilling til søknadene.", None),
    ("Tilskotet skal medverke til at fleire kyrkjer blir sette i stand.", None),
    ("Eigarane må sjølve dekkje kostnadene.", None),
    ("Det er viktig at eigarane får god rettleiing frå tilsynet.", ACTIVITY),
    ("Tilsynet skal rapportere om status i årsrapporten.", REPORTING),
    ("Tilsynet skal gjere greie for bruken av midlane i årsrapporten.", REPORTING),
    ("Avvik skal meldast til departementet utan opphald.", REPORTING),
    ("Departementet skal haldast orientert om større saker.", REPORTING),
    ("Årsrapporten skal sendast departementet innan 15. mars.", REPORTING),
    ("Vi ber om ei kort orientering om arbeidet innan 1. oktober.", REPORTING),
    ("Tilsynet bør vurdere om tilsyna kan gjerast digitalt.", ADVISORY),
    ("Tilsynet kan gjere bruk av eksterne konsulentar.", ADVISORY),
    ("Sakshandsamingstida skal ikkje vere over åtte veker.", KPI),
    ("Minst 70 prosent av tilsyna skal vere varsla på førehand.", KPI),
    ("De får i oppdrag å leie den nordiske arbeidsgruppa.", ACTIVITY),
    ("Departementet vil kome attende med eit tillegg til tildelingsbrevet.", None),
    ("Regjeringa har sett i gang arbeidet med ei ny lov.", None),
    ("Rettleiinga skal vere lett å forstå.", ACTIVITY),
]

POLICE = [
    ("Departementet gir direktoratet i oppdrag å etablere et felles lager.", ACTIVITY),
    (
        "PFD skal i 2024 ha redusert antall leieavtaler med minst ti prosent.",
        ACTIVITY,
    ),
    ("Politiforsyningen må være i stand til å håndtere flere hendelser samtidig.", ACTIVITY),
    ("Det er et særskilt behov for å styrke kapasiteten innen etterforskning.", None),
    ("Det er avgjørende for tilliten til politiet at sakene oppklares.", None),
    ("Vi er opptatt av at PFD tar vare på kompetansen.", ACTIVITY),
    ("Vi imøteser en plan for oppfølging innen 1. april.", ACTIVITY),
    ("JD ber PFD lage en plan, og legger til grunn at kostnadene dekkes.", ACTIVITY),
    ("PFD skal holde JD orientert.", REPORTING),
    ("Dersom PFD ser at målene ikke kan nås, skal departementet varsles.", REPORTING),
    ("PFD må snarest varsle dersom det oppstår vesentlige avvik.", REPORTING),
    ("Departementet skal konsulteres før vedtak fattes.", ACTIVITY),
    ("Saker av prinsipiell betydning skal forelegges departementet.", ACTIVITY),
    ("Direktoratet skal på forespørsel bistå departementet i budsjettarbeidet.", ACTIVITY),
    ("Det skal ikke igangsettes nye prosjekter uten departementets samtykke.", ACTIVITY),
    ("Ingen nye kontrakter skal inngås før rammen er avklart.", ACTIVITY),
    ("Tidligere føringer om bruk av konsulenter gjelder fortsatt.", None),
    ("Arbeidet med å redusere restansene skal videreføres med uforminsket styrke.", ACTIVITY),
    ("Innsatsen mot økonomisk kriminalitet skal trappes opp.", ACTIVITY),
    ("Innbyggerne skal oppleve trygghet i hverdagen.", None),
    ("Samfunnet må forvente at politiet er til stede.", None),
    ("Digitale løsninger skal være førstevalget.", None),
    ("Politidistriktene skal prioritere saker med barn.", ACTIVITY),
    ("Kriminalomsorgen skal samarbeide med politiet om transport.", None),
    ("Direktoratet skal vurdere, og eventuelt gjennomføre, tiltak mot restanser.", ACTIVITY),
    ("Direktoratet bes vurdere behovet og rapportere om dette i første tertial.", ACTIVITY),
    ("Direktoratet kan, etter nærmere avtale med departementet, omdisponere midler.", ADVISORY),
    ("Det oppfordres til bruk av nynorsk i utlysninger.", ADVISORY),
    ("I den grad det er mulig, bør nye løsninger anskaffes felles.", ADVISORY),
    ("Vi minner om plikten til å ta inn lærlinger.", ACTIVITY),
    ("Departementet vil følge opp resultatene i styringsdialogen.", None),
    ("Direktoratet vil få nærmere informasjon om saken.", None),
    ("Direktoratet har rapportert at arbeidet er forsinket.", None),
    ("Det vises til tidligere brev, der direktoratet ble bedt om å utrede saken.", None),
    ("Fristen er 1. oktober 2024.", None),
    ("Gjennomsnittlig saksbehandlingstid skal ikke overstige 90 dager i 2024.", KPI),
    ("Andelen saker som er eldre enn tolv måneder, skal være lavere enn i 2023.", KPI),
    ("Minimum 60 prosent av sakene skal være oppklart.", KPI),
]

CULTURE = [
    ("Instituttet skal vere ein pådrivar for nynorsk i skulen.", ACTIVITY),
    ("Det er venta at instituttet samarbeider med andre institusjonar.", ACTIVITY),
    ("Departementet ventar at instituttet arbeider for mangfald.", ACTIVITY),
    ("Departementet vil streke under at instituttet må halde budsjettet.", ACTIVITY),
    ("Instituttet må syte for at samlingane er sikra.", ACTIVITY),
    ("Instituttet blir bede om å leggje fram ein plan for digitalisering innan 1. juni.", ACTIVITY),
    ("Vi ber om å få tilsendt rekneskapen innan 1. mars.", REPORTING),
    ("Instituttet skal gje ei vurdering av resultata i årsrapporten.", REPORTING),
    ("Planane skal leggjast fram for departementet før dei blir sette i verk.", ACTIVITY),
    ("Styret har det øvste ansvaret for verksemda, jf. vedtektene § 5.", None),
    ("Tilskotsmottakarane skal sende rapport innan 1. april.", None),
    ("Publikumstalet skal aukast med ti prosent.", KPI),
    ("Talet på besøkjande skal vere minst 20 000.", KPI),
    ("Instituttet kan ta imot gåver.", ADVISORY),
    ("Arbeidet skal skje i samråd med fylkeskommunen.", None),
]


@pytest.mark.parametrize(("text", "kind"), COAST)
def test_letter_to_a_coastal_directorate(text: str, kind: Kind | None) -> None:
    context = SentenceContext(agency_names=("Kystdirektoratet", "KYD"))
    assert code_sentence(text, context).kind is kind


@pytest.mark.parametrize(("text", "kind"), UNIVERSITY)
def test_letter_to_a_university(text: str, kind: Kind | None) -> None:
    context = SentenceContext(agency_names=("Universitetet i Indre Troms",))
    assert code_sentence(text, context).kind is kind


@pytest.mark.parametrize(("text", "kind"), HERITAGE)
def test_letter_in_nynorsk_to_an_inspectorate(text: str, kind: Kind | None) -> None:
    context = SentenceContext(agency_names=("Kulturminnetilsynet",), language=Language.NN)
    assert code_sentence(text, context).kind is kind


@pytest.mark.parametrize(("text", "kind"), POLICE)
def test_letter_to_a_service_of_the_police(text: str, kind: Kind | None) -> None:
    names = ("Politiforsyningsdirektoratet", "politiforsyningen", "PFD")
    assert code_sentence(text, SentenceContext(agency_names=names)).kind is kind


@pytest.mark.parametrize(("text", "kind"), CULTURE)
def test_letter_in_nynorsk_to_a_cultural_institute(text: str, kind: Kind | None) -> None:
    context = SentenceContext(agency_names=("Nynorsk kulturinstitutt",), language=Language.NN)
    assert code_sentence(text, context).kind is kind
