"""Who must act: the agency counts, others do not."""

import pytest

from govload.classify.contract import SentenceContext
from govload.classify.sentences import code_sentence
from govload.model import Kind, Language

NAMES = ("Statens kartlegging", "Kartdirektoratet", "SKA", "SI")

AGENCY = [
    "Direktoratet skal utarbeide en plan for kontroll av lekeplasser.",
    "Tilsynet må prioritere virksomheter med høy risiko.",
    "I 2023 skal etaten ta i bruk ny metode for brukertesting.",
    "Innen utgangen av året skal Kartdirektoratet ha ryddet i arkivet.",
    "Statens kartlegging skal forvalte grunndataene.",
    "SKA skal dele erfaringer med andre etater.",
    "I alle nye avtaler må SI stille klare krav.",
    "Direktoratetskal rette feil i registeret.",
    "Direktoratet skalovervåke nettet og skalere løsningen.",
    "Kartdirektoratets arbeid med beredskap skal styrkes.",
    "SKAs ledelse skal gjennomgå avvikene to ganger i året.",
    "Planen skal direktoratet gjøre kjent for alle ansatte.",
    "Kartdirektoratet og Statsforvalteren skal avklare grensene mellom seg.",
    "Statsforvalteren og Kartdirektoratet skal avklare grensene mellom seg.",
    "Virksomheten skal som et minimum øve én gang i året.",
    "Instituttet skal, i samarbeid med universitetene, utvikle en felles modell.",
    "Styret skal påse at regnskapet er korrekt.",
    "Direktøren må sørge for at alle kjenner varslingsrutinene.",
    "Toppledelsen skal delta i øvelsen.",
    "Internrevisjonen skal gjennomgå anskaffelsene.",
    "Regionkontorene skal bistå i kartleggingen.",
    "Dere skal vurdere om skjemaene kan slås sammen.",
    "Senere i år må dere ta stilling til hvor kontoret skal ligge.",
    "Ved uenighet skal direktoratet og Vegvesenet avklare hvem som har ansvaret.",
    "Direktoratet, som er nasjonalt kontaktpunkt, skal svare på henvendelser.",
    "Som nasjonalt kontaktpunkt skal direktoratet svare på henvendelser.",
    "Dersom kapasiteten ikke strekker til, må direktoratet foreslå hva som kan utsettes.",
    "Når forskriften trer i kraft, skal etaten ha tatt i bruk nytt skjema.",
    "Blir fristen ikke nådd, skal direktoratet foreslå tiltak.",
    "Kommunene har ansvar for anleggene, men direktoratet skal veilede dem.",
    "Regjeringen vil øke innsatsen, og direktoratet skal følge opp med nye tiltak.",
    "Tilsynet skal sørge for at kommunene kan ta i bruk løsningen.",
    "Både direktoratet og underliggende enheter skal øve på langvarig strømbrudd.",
    "Etatens ledelse må følge utviklingen nøye.",
    "Embetene skal veilede kommunene om den nye loven.",
    "Institusjonene skal samarbeide om opptaket.",
    "Det nye direktoratet skal etablere en felles kultur.",
]

AGENCY_NN = [
    "Styreleiaren skal syte for at protokollane er offentlege.",
    "Direktoratet skal greie ut om ordninga kan forenklast.",
    "Verksemda må redusere talet på innleigde konsulentar.",
    "I 2022 skal verksemda ta i bruk nye rutinar for arkiv.",
    "De skal leggje vekt på klart språk.",
    "Dersom de ser at fristen ryk, må de foreslå ein ny plan.",
    "Når saka er ferdig, skal de evaluere arbeidet.",
    "Styret skal sjå til at internkontrollen verkar.",
    "Direktoratet og kommunane skal avklare kven som har ansvaret.",
    "Som fagorgan skal tilsynet rettleie kommunane.",
    "Institusjonane skal ha oppdaterte beredskapsplanar.",
    "Leiinga skal delta i øvinga.",
]

OTHERS = [
    "Statsforvalteren har ansvaret for tilsynet med barnehagene.",
    "Kystetaten har ansvaret for forvaltningen av havnene.",
    "Kommunene skal vedta en plan for vann og avløp.",
    "Departementet skal vurdere forslaget.",
    "Regjeringen skal legge fram en stortingsmelding til våren.",
    "I 2023 skal kommunene ta i bruk den nye løsningen.",
    "Alle statlige virksomheter skal følge utredningsinstruksen.",
    "Statlige virksomheter må ha et styringssystem.",
    "Brukerne skal selv melde inn endringer.",
    "Søkerne må legge ved regnskap.",
    "Stortinget skal behandle saken i juni.",
    "Norge skal redusere utslippene med 55 prosent.",
    "Helsedirektoratet skal lede arbeidet.",
    "Direktoratet for byggkvalitet skal lede arbeidet.",
    "Utvalget skal levere sin innstilling i mars.",
    "Fylkeskommunene skal samordne opplæringen.",
    "Vi skal gi dere svar før sommeren.",
    "KMD skal lede arbeidet med strategien.",
    "Næringslivet må ta sin del av ansvaret.",
    "Leverandørene skal dokumentere opphavet.",
    "Foreldre skal kunne velge skole.",
    "Arbeidsgiverne må følge reglene.",
]

OTHERS_NN = [
    "Kommunane skal vedta ein plan for vatn og avløp.",
    "Departementet skal vurdere framlegget.",
    "Regjeringa skal leggje fram ei melding til våren.",
    "Alle statlege verksemder skal følgje utgreiingsinstruksen.",
    "Søkjarane må leggje ved rekneskap.",
    "Vi skal gje dykk svar før sommaren.",
    "Dei skal sjølve melde inn endringar.",
]


@pytest.mark.parametrize(
    ("text", "names", "kind"),
    [
        ("Museet skal holde samlingene åpne.", ("Norsk Bergverksmuseum",), Kind.ACTIVITY),
        ("Museet skal holde samlingene åpne.", ("Kulturdirektoratet",), None),
        ("Universitetene skal samarbeide.", ("Universitetet i Innlandet",), Kind.ACTIVITY),
        ("Universitetene skal samarbeide.", ("Kartdirektoratet",), None),
        ("Tilsynet skal innrettes etter risiko.", ("Kartdirektoratet",), Kind.ACTIVITY),
        ("Virksomheten som eier anlegget, skal melde fra.", ("Kartdirektoratet",), None),
        ("Vi har nådd de målene direktoratet skal nå.", ("Kartdirektoratet",), None),
    ],
)
def test_a_kind_of_house_is_the_agency_where_the_agency_is_one(
    text: str, names: tuple[str, ...], kind: Kind | None
) -> None:
    assert code_sentence(text, SentenceContext(agency_names=names)).kind is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("SFV skal følge opp saken.", Kind.ACTIVITY),
        ("Senere skal Skjærfor følge opp saken.", Kind.ACTIVITY),
        ("DSB skal følge opp saken.", None),
        ("Skatteetaten skal følge opp saken.", None),
    ],
)
def test_an_abbreviation_of_the_name_is_the_agency(text: str, kind: Kind | None) -> None:
    context = SentenceContext(agency_names=("Skjærgårdsforvaltningen",))
    assert code_sentence(text, context).kind is kind


def _kind(text: str, language: Language = Language.NB) -> Kind | None:
    return code_sentence(text, SentenceContext(language=language, agency_names=NAMES)).kind


@pytest.mark.parametrize("text", AGENCY)
def test_the_agency_must_act(text: str) -> None:
    assert _kind(text) is Kind.ACTIVITY


@pytest.mark.parametrize("text", AGENCY_NN)
def test_the_agency_must_act_in_nynorsk(text: str) -> None:
    assert _kind(text, Language.NN) is Kind.ACTIVITY


@pytest.mark.parametrize("text", OTHERS)
def test_somebody_else_must_act(text: str) -> None:
    reading = code_sentence(text, SentenceContext(agency_names=NAMES))
    assert reading.kind is None
    assert reading.rule.startswith("actor.")


@pytest.mark.parametrize("text", OTHERS_NN)
def test_somebody_else_must_act_in_nynorsk(text: str) -> None:
    assert _kind(text, Language.NN) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("DFØ skal utvikle en ny veileder.", Kind.ACTIVITY),
        ("Innovasjon Norge skal styrke rådgivningen.", Kind.ACTIVITY),
        ("Senere skal Enova evaluere ordningen.", Kind.ACTIVITY),
        ("KLD skal vurdere saken.", None),
        ("Regjeringen skal vurdere saken.", None),
    ],
)
def test_a_scrap_without_addressee_takes_a_name_as_the_agency(text: str, kind: Kind | None) -> None:
    assert code_sentence(text).kind is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kartetaten skal følge opp funnene.", Kind.ACTIVITY),
        ("Skatteetaten skal følge opp funnene.", None),
        ("Fagdirektoratet i sektoren skal følge opp funnene.", None),
    ],
)
def test_a_compound_name_is_the_agency_where_it_shares_the_stem(
    text: str, kind: Kind | None
) -> None:
    assert _kind(text) is kind
