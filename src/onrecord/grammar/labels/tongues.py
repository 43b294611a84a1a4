"""Words of labels in other European languages, by language; what is done with them is the same in all.

Words are in small letters, in the forms that labels print; capitals of Greek have no accents, so both forms stand
there. Words that are common names or mean something else in English labels are left out.
"""

from __future__ import annotations

import msgspec

from onrecord.grammar.labels.fartongues import FAR


class Tongue(msgspec.Struct, frozen=True):
    """The words of one language, separated by blanks.

    Attributes:
        offices: words of an office.
        of: what an office is of, in the form that stands behind it: ``dopravy``, ``Infrastruktury``.
        press: a question, a further question, those who ask, in the forms that stand before a name as well.
        answers: an answer.
        leads: those who lead a talk.
        many: voices that may be anybody's: a heckler, the hall, somebody in a film.
        interprets: those who translate.
        links: prepositions and the like inside an office.
    """

    offices: str = ""
    of: str = ""
    press: str = ""
    answers: str = ""
    leads: str = ""
    many: str = ""
    interprets: str = ""
    links: str = ""


TONGUES = {
    "de": Tongue(
        offices="staatsministerin vizekanzler vizekanzlerin bundespräsidentin vizepräsident vizepräsidentin "
        "bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin landrat landrätin abgeordneter "
        "abgeordnete botschafter botschafterin beauftragter beauftragte parlamentarischer parlamentarische "
        "berichterstatter berichterstatterin bundesrätin nationalrätin ständerätin landesrätin "
        "regierungsrätin staatsrätin stadträtin kantonsrätin grossrätin großrätin gemeinderätin landeshauptmann "
        "landeshauptfrau landeshauptmann-stellvertreter landeshauptfrau-stellvertreterin klubobmann "
        "klubobfrau landammann schriftführer schriftführerin staatssekretär staatssekretärin bundesminister "
        "bundesministerin staatsminister",
        press="reporterin fragesteller fragestellerin",
        leads="moderation gesprächsleiter gesprächsleiterin",
        many="zurufe zwischenrufe teilnehmer teilnehmerin unbekannt unbekannte unbekannter "
        "hörerin anrufer anruferin zuhörer zuhörerin zuschauerin",
        interprets="dolmetscherin übersetzer übersetzerin",
    ),
    "nl": Tongue(
        offices="woordvoerder woordvoerster burgemeester wethouder kamerlid griffier viceminister-president "
        "vicepremier",
        press="vragen verslaggever verslaggeefster vragensteller",
        leads="gespreksleider presentatrice",
        many="zaal onbekend onbekende luisteraar beller",
        interprets="tolk",
        links="van voor",
    ),
    "fr": Tongue(
        offices="rapporteuse ambassadeur ambassadrice vice-président vice-présidente préfet préfète "
        "conseiller conseillère chef cheffe délégué déléguée "
        # As capitals are printed without accents.
        "chanceliere secretaire depute deputee senateur prefet prefete delegue deleguee conseillere",
        of="premiere generale etat d'etat d’etat d'état d’état",
        press="reportrice intervieweur intervieweuse",
        leads="modératrice animateur animatrice présentateur présentatrice",
        many="voix auditeur auditrice intervenant intervenante participante inconnu inconnue",
        interprets="interprète traducteur traductrice",
    ),
    "es": Tongue(
        offices="diputado diputada directora coordinadora procurador procuradora jefe jefa comisionado comisionada "
        "consejero consejera comandante almirante intendenta comisario comisaria concejal concejala "
        "prefecto prefecta gobernación lehendakari",
        of="infraestructura agricultura salud hacienda vivienda trabajo",
        press="reportero reportera reporteros periodistas",
        leads="locutor locutora presentador presentadora conductora",
        many="voz voces mujer hombre niño niña asistente asistentes público participante participantes desconocido "
        "desconocida oyente oyentes radioyente radioescucha televidente",
        interprets="traductor traductora",
    ),
    "pt": Tongue(
        offices="primeira-ministra relator relatora embaixador embaixadora diretor diretora vereador vereadora "
        "chanceler",
        of="saúde fazenda ambiente",
        press="jornalistas repórter repórteres perguntas entrevistador entrevistadora",
        leads="locutor locutora mediador mediadora cerimonialista apresentador apresentadora",
        many="vozes plateia participante participantes desconhecido desconhecida ouvinte ouvintes",
        interprets="tradutor tradutora",
    ),
    "it": Tongue(
        offices="segretario segretaria direttore direttrice commissario commissaria ambasciatore "
        "ambasciatrice prefetto relatore relatrice viceministro viceministra deputato senatore senatrice governatore "
        "sindaca assessora sottosegretaria portavoce onorevole",
        of="dell'interno dell’interno dell'economia dell’economia dell'ambiente dell’ambiente dell'agricoltura "
        "dell’agricoltura dell'istruzione dell’istruzione dell'università dell’università dell'ordine dell’ordine",
        press="domande giornalisti intervistatore intervistatrice cronista",
        leads="conduttrice",
        many="voce voci pubblico partecipante sconosciuto sconosciuta ascoltatore "
        "ascoltatrice radioascoltatore radioascoltatrice",
        interprets="traduttore traduttrice",
    ),
    "pl": Tongue(
        offices="poseł posłanka wiceminister wicepremier prezes wiceprezes przewodniczący "
        "przewodnicząca wiceprzewodniczący wiceprzewodnicząca marszałek wicemarszałek sekretarz podsekretarz dyrektor "
        "wicedyrektor zastępca rzecznik rzeczniczka prezydent wiceprezydent burmistrz wojewoda starosta radny radna "
        "naczelnik kierownik pełnomocnik specjalista legislator sprawozdawca prasowy prasowa główny starszy młodszy "
        "przewodniczącego przewodniczącej wiceprzewodniczącego marszałka burmistrza wójt wójta starosty "
        "generalny szef szefowa komendant inspektor przedstawiciel przedstawicielka ekspert doradca senatorka sołtys",
        of="stanu rady ministrów ministra finansów infrastruktury zdrowia rodziny pracy obrony narodowej "
        "sprawiedliwości "
        "edukacji kultury rolnictwa środowiska klimatu rozwoju cyfryzacji energii gospodarki zagranicznych "
        "wewnętrznych ministerstwa ministerstwie departamentu departamencie biura biurze kancelarii urzędu urzędzie "
        "fundacji stowarzyszenia związku sejmu senatu komisji rzeczypospolitej państwa rządu legislacyjnego "
        "legislacyjnym prezydenta banku instytutu zarządu komitetu gminy miasta powiatu województwa",
        press="pytania dziennikarz dziennikarka dziennikarze redaktor reporterka",
        leads="moderatorka prowadzący prowadząca",
        many="głos głosy nieznany nieznana słuchacz słuchaczka telewidz",
        interprets="tłumacz tłumaczka",
        links="w we ds do spraw przy z na i oraz",
    ),
    "cs": Tongue(
        offices="ministr ministryně předseda předsedkyně místopředseda místopředsedkyně premiérka vicepremiér "
        "vicepremiérka mluvčí poslanec poslankyně senátor senátorka hejtman hejtmanka primátor primátorka náměstek "
        "náměstkyně ředitel ředitelka starosta starostka prezidentka velvyslanec velvyslankyně tajemník tajemnice "
        "tiskový tisková guvernér guvernérka premiér prezident generální",
        of="vlády dopravy financí vnitra obrany spravedlnosti zdravotnictví školství kultury zemědělství průmyslu "
        "obchodu zahraničí zahraničních věcí životního prostředí ministerstva úřadu republiky strany komise banky",
        press="dotaz dotazy otázky novinář novinářka novináři redaktorka reportér reportérka",
        leads="moderátor moderátorka",
        many="hlas hlasy neznámý neznámá posluchač posluchačka divák divačka",
        interprets="tlumočník tlumočnice",
        links="a pro na v ve",
    ),
    "sk": Tongue(
        offices="ministerka predseda predsedníčka podpredseda podpredsedníčka premiérka hovorca hovorkyňa poslankyňa "
        "primátorka štátny štátna tajomník tajomníčka riaditeľ riaditeľka prezidentka veľvyslanec",
        of="vnútra financií zdravotníctva školstva pôdohospodárstva hospodárstva zahraničných vecí",
        press="otázky novinár novinárka novinári redaktor",
        answers="odpoveď",
        interprets="tlmočník tlmočníčka",
    ),
    "hu": Tongue(
        offices="miniszter miniszterelnök miniszterelnök-helyettes államtitkár kormányszóvivő szóvivő képviselő elnök "
        "alelnök polgármester külügyminiszter pénzügyminiszter belügyminiszter honvédelmi nagykövet főigazgató "
        "köztársasági államfő",
        press="kérdések újságíró újságírónő újságírók riporter kérdező",
        leads="moderátor műsorvezető levezető",
        many="közbeszólás ismeretlen",
        interprets="tolmács",
    ),
    "ro": Tongue(
        offices="ministrul ministru prim-ministru prim-ministrul premierul președintele președinte preşedintele "
        "vicepremierul purtătorul purtătoarea purtător cuvânt secretarul deputat senatorul primarul primar "
        "guvernatorul guvernator directorul directoarea",
        of="guvernului guvern afacerilor externe finanțelor transporturilor sănătății educației apărării justiției "
        "mediului agriculturii internelor energiei româniei republicii",
        press="întrebări jurnalist jurnalistă jurnaliști ziarist ziaristă reporteră",
        leads="moderatoare",
        many="voce",
        interprets="translator traducător",
        links="de al a la din",
    ),
    "el": Tongue(
        offices="πρωθυπουργός πρωθυπουργος υπουργός υπουργος υφυπουργός υφυπουργος εκπρόσωπος εκπροσωπος πρόεδρος "
        "προεδρος κυβερνητικός κυβερνητικος αναπληρωτής αναπληρωτης βουλευτής βουλευτης γραμματέας γραμματεας "
        "προεδρεύων προεδρευων προεδρεύουσα προεδρευουσα",
        press="δημοσιογράφος δημοσιογραφος δημοσιογράφοι δημοσιογραφοι ερωτηση ερώτημα",
        answers="απαντηση",
        leads="συντονιστής συντονιστης συντονίστρια συντονιστρια",
        interprets="διερμηνέας διερμηνεας",
    ),
    "tr": Tongue(
        offices="bakan bakanı başbakan cumhurbaşkanı başkan başkanı sözcüsü sözcü yardımcısı milletvekili valisi "
        "büyükelçi sekreter sekreteri müdürü vekili başkanvekili bakani başkani cumhurbaşkani yardimcisi",
        of="ulaştırma dışişleri içişleri maliye sağlık savunma adalet eğitim ulaştirma dişişleri sağlik",
        press="sorular gazeteci gazeteciler muhabir",
        leads="moderatör sunucu",
        many="dinleyici izleyici",
        interprets="tercüman",
    ),
    "sv": Tongue(
        offices="statsministern statsråd statsrådet talmannen talman generaldirektör pressekreterare "
        "riksdagsledamot landshövding",
        press="frågor journalisten reportern",
        leads="moderatorn programledare",
        many="röst okänd lyssnare",
        interprets="tolk",
    ),
    "da": Tongue(
        offices="ministeren formanden formand borgmester ordfører udenrigsminister forsvarsminister",
        press="journalister spørger spørgere",
        leads="ordstyrer",
        many="stemme ukjent ukendt lytter",
    ),
    "nb": Tongue(
        offices="presidenten visepresidenten stortingspresidenten statsministeren statsråd statsråden "
        "statssekretær utenriksministeren representanten byrådsleder møteleder byråd",
        press="journalisten",
        leads="ordstyrer møteleiar",
    ),
    "fi": Tongue(
        offices="pääministeri ministeri ulkoministeri presidentti puhemies valtiosihteeri viestintäjohtaja johtaja "
        "kansanedustaja pormestari ylijohtaja valtiovarainministeri puolustusministeri tasavallan edustaja "
        "puheenjohtaja",
        press="kysymyksiä toimittaja toimittajat",
        leads="juontaja",
        many="kuuntelija katsoja",
        interprets="tulkki",
    ),
    "ru": Tongue(
        offices="министр президент председатель премьер-министр заместитель директор секретарь пресс-секретарь "
        "представитель губернатор посол депутат мэр глава спикер руководитель официальный официальная",
        of="правительства республики федерации транспорта обороны финансов иностранных дел",
        press="вопросы журналист журналистка корреспондент реплика",
        leads="ведущий ведущая модератор",
        many="неизвестный неизвестная голос голоса возглас возгласы слушатель слушательница радиослушатель "
        "радиослушательница телезритель телезрительница зритель зрительница",
        interprets="переводчик переводчица",
    ),
    "uk": Tongue(
        offices="міністр міністерка президент прем’єр-міністр прем'єр-міністр голова речник речниця заступник "
        "заступниця "
        "посол депутат очільник секретар директор прессекретар",
        of="уряду україни інфраструктури оборони фінансів освіти міністерства закордонних справ внутрішніх",
        press="запитання журналіст журналістка кореспондент кореспондентка репліка",
        leads="модератор модераторка ведуча",
        many="невідомий невідома голос слухач слухачка радіослухач радіослухачка глядач глядачка",
        interprets="перекладач перекладачка",
    ),
    "bg": Tongue(
        offices="министърът министър-председател говорител",
        press="журналист",
        leads="водещ",
        many="слушател слушателка радиослушател зрител зрителка",
    ),
}
"""The languages of Europe that print labels of their own, beside what `onrecord.grammar.labels.lexicon` has for all."""


_ALL = (*TONGUES.values(), *(Tongue(**fields) for fields in FAR.values()))


def words(field: str) -> frozenset[str]:
    """Give one field's words of all languages."""
    return frozenset(word for tongue in _ALL for word in getattr(tongue, field).split())


OFFICES = words("offices")
OF = words("of")
PRESS = words("press")
ANSWERS = words("answers")
LEADS = words("leads")
MANY = words("many")
INTERPRETS = words("interprets")
LINKS = words("links")
NOBODY = PRESS | MANY
GENERIC = NOBODY | ANSWERS | LEADS | INTERPRETS

GATHERINGS = frozenset(
    "audition auditions entretien entrevista intervista comparecencia comparution anhörung befragung "
    "posiedzenie zasedání "
    "schůze schôdza séance seduta sitzung sessão sesión conférence conferencia conferência conferenza pressekonferenz "
    "konference konferencja conferință persconferentie presskonferens møte sammanträde istunto ülés ședință "
    "transkrip keterangan sambutan wawancara konferensi заседание засідання брифинг брифінг пресс-конференция "
    "прес-конференція стенограмма стенограма".split()
)
"""What a talk is called: no name of a person holds such a word."""

HALL = frozenset(
    "salle sala sali sală salen saal publikum público pubblico zaal sálu sále publika зала зали залу".split()
)
"""Where a question comes from that nobody in particular asks: ``Question de la salle``, ``Pytanie z sali``."""
HEADINGS = frozenset(
    "themen thema sujets thèmes temas temi tematy témata onderwerpen ämnen emner aiheet témák teme темы теми "
    "orden ordem ordine ordre pořad porządek tagesordnung napirend dagsorden dagordning esityslista gündem повестка "
    "порядок sumario sumário sommaire sommario personnalité personnalités fonction fonctions "
    "uwaga hinweis "
    "hinweise attenzione aviso poznámka megjegyzés ort datum lugar fecha luogo místo miejsce lieu helyszín "
    "место pirmininkauja "
    "председательствует председательствуют веде головує נכחו חברי הוועדה הכנסת מוזמנים סדר היום".split()
)
"""Words that end in a colon at the start of a line without being anybody's name."""

PERSONS = frozenset(
    "je nous vous notre votre vos bonjour merci ich wir uns unser unsere unseren euch danke nosotros nosotras nuestro "
    "nuestra ustedes gracias noi nostro nostra grazie buongiorno nosso nossa vocês obrigado obrigada jsme děkuji "
    "dziękuję nasz nasza wij onze ons dank jag vår jeg vår takk tak minä olemme kiitos köszönöm noi mulțumesc "
    "teşekkür мы нас наш благодарю спасибо ми дякую ευχαριστώ παρακαλώ χαίρετε καλημέρα καλησπέρα σας μας".split()
)
"""Words of first and second persons, and thanks: who talks says them, who writes about a talk hardly ever."""

OUTLETS = frozenset(
    "agentura agentúra agencija agencia tisková tlačová rozhlasová zpravodajská zprávy noviny televize rozhlas "
    "deník denník televízia wiadomości gazeta dziennik televizija televízió rádió "
    "hírlap известия вести газета новости новини телеканал агентство вісті haberler haberleri gazetesi ajansı "
    "notícias noticias nachrichten tidning tidningen dagblad dagbladet aftenposten sanomat uutiset ziarul "
    "jurnalul εφημερίδα".split()
)
"""Words that newspapers, agencies and stations have in their names; Czech ones stand in small letters."""
