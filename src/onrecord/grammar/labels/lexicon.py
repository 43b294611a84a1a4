"""Words that labels are made of. Words for labels in other languages are those of the transcripts that print them."""

from __future__ import annotations

from onrecord.grammar.labels import tongues

UPPER = "".join(c for c in map(chr, range(0x530)) if c.isupper())
"""The capital letters of Latin, Greek and Cyrillic script, for use inside a character class."""

HONORIFICS = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron hon honourable honorable rt right "
    "rev reverend father madam madame monsieur mme herr frau doktor señor señora sr sra don doña excellency "
    "sr.ª srª dr.ª exmo exma ex.mo ex.ma excmo excma "
    "domnul doamna domnișoara domnisoara господин госпожа пан пані gospodin gospođa gospa senyor senyora κ. κα "
    "mdm dato datin encik puan "
    "meneer mijnheer signor signora senhor senhora fru herra rouva domnule pane paní κύριε κυρία "
    "mevrouw heer mw dhr he h.e m shri smt shrimati kumari datuk sheikh sheikha deputado deputada "
    "mtro mtra lcdo lcda l'hon l’hon l'honorable l’honorable mag mgr ing judr phdr mudr rndr dott inż lic arq avv "
    "mag.a dr.in mmag ddr dipl.-ing dipl univ.-prof priv.-doz".split()
)

ROLE_WORDS = tongues.OFFICES | frozenset(
    "president vice prime minister secretary general deputy assistant under undersecretary chair chairman chairwoman "
    "chairperson vice-chair vice-chairman vice-president co-chair commissioner ambassador senator representative "
    "congressman congresswoman governor mayor spokesperson spokesman spokeswoman director chancellor king queen prince "
    "princess speaker judge justice attorney counsel admiral colonel major captain lieutenant marshal sergeant "
    "commander whip chief officer premier treasurer taoiseach tánaiste high foreign defence defense finance treasury "
    "interior home press national security adviser advisor head leader pm sg ceo cfo coo cto analyst senior junior "
    "administration official permanent acting former special envoy coordinator administrator inspector controller "
    "minister-president presidente presidenta ministro ministra secretario secretaria canciller portavoz vocero vocera "
    "president-elect councillor councilor councilman councilwoman councilmember alderman "
    "delegate rapporteur member managing executive founder brigadier air chairperson-designate surgeon solicitor "
    "undersecretary-general director-general secretary-general attorney-general governor-general co-host "
    "first second lady shadow parliamentary economic communications office staff war army navy "
    "lieutenant-colonel lieutenant-general major-general brigadier-general "
    "lt gen col sgt capt maj cpl adm vp amb sen rep gov supt det insp brig cmdr comdr dep asst atty exec dir rear "
    "presiding tempore clerk witness bailiff juror foreperson ceann comhairle cathaoirleach deputy "
    "président présidente première ministre chancelier chancelière porte-parole secrétaire général générale "
    "directeur directrice gouverneur kanzler kanzlerin bundeskanzler bundeskanzlerin bundesminister bundesministerin "
    "ministerin ministerpräsident ministerpräsidentin präsident präsidentin bundespräsident staatssekretär "
    "staatssekretärin staatsminister sprecher sprecherin regierungssprecher regierungssprecherin vorsitzender "
    "vorsitzende vors sts vicepresidente vicepresidenta subsecretario subsecretaria alcalde alcaldesa gobernador "
    "gobernadora embajador embajadora sheriff undersheriff constable superintendent prosecutor magistrate registrar "
    "ombudsman auditor comptroller coach dean provost rector bishop archbishop cardinal rabbi emir sultan warden "
    "stv pres fmr detective trooper corporal private engineer economist scientist chemist physicist "
    "researcher paramedic firefighter veterinarian historian actuary physician ag da dg srsg dsrsg usg asg dpm evp "
    "spox convener convenor sec usec asec primeiro-ministro vice-presidente governador governadora prefeito prefeita "
    "secretário secretária senador senadora porta-voz sottosegretario sindaco assessore rapporteure député députée "
    "sénateur sénatrice voorzitter staatssecretaris maire bourgmestre statsminister utenriksminister".split()
)
"""Words of an office. ``Secretary of State`` and the like are completed by `PORTFOLIOS` after ``of`` or ``for``."""

PORTFOLIOS = tongues.OF | frozenset(
    "state defence defense treasury war commerce labor labour energy education agriculture transportation transport "
    "interior justice health homeland security veterans affairs trade foreign finance economy environment climate "
    "staff council commission committee board parliament assembly house senate government cabinet republic union "
    "states kingdom nations international external european human services housing urban development culture "
    "industry science technology infrastructure immigration women communities home relations cooperation policy "
    "operations communication strategic political military public defense general economics innovation budget asia "
    "africa europe americas pacific arms control counterterrorism intelligence management personnel growth "
    "population migration rights freedom religious disarmament peacekeeping regional multilateral global civilian "
    "force arctic cyber city county town village borough asuntos exteriores affaires étrangères república république "
    "repubblica joint chiefs affari esteri consiglio consejo conselho conseil".split()
)

GENERIC = tongues.GENERIC | frozenset(
    "q a question questions questioner answer journalist journalists reporter reporters correspondent press media "
    "moderator host interviewer interviewee operator interpreter translator speaker participant attendee audience aide "
    "staff unidentified unknown voice voices male female man woman member official presenter anchor compere mc "
    "speakers studio producer caller narrator announcer crowd several multiple various chorus "
    "group both everyone members listener viewer guest byline co-host vraag antwoord nachfrage zusatz zusatzfrage "
    "pregunta preguntas periodista respuesta moderador moderadora intérprete interlocutor interlocutora intervención "
    "remark person persons people moderatore moderatrice conduttore moderatorin "
    "fråga spørsmål spørgsmål kysymys pytanie otázka întrebare kérdés soru ερώτηση питання въпрос pitanje "
    "svar vastaus odpowiedź odpověď răspuns válasz cevap απάντηση відповідь отговор odgovor "
    "zuruf zwischenruf zwischenfrage deputies "
    "frage fragen antwort journalistin dolmetscher journaliste modérateur réponse domanda risposta giornalista "
    "pergunta resposta jornalista вопрос ответ 记者 记者问 答 問 記者".split()
)
"""Words that name a part in the talk, not a person."""

NOBODY = tongues.NOBODY | frozenset(
    "q question questions questioner journalist journalists reporter reporters correspondent press media pregunta "
    "preguntas periodista frage fragen journalistin journaliste domanda giornalista pergunta jornalista "
    "вопрос 记者 记者问 問 記者 interlocutor interlocutora intervención audience participant attendee unidentified "
    "unknown male female voice voices studio caller crowd several multiple various chorus speakers group both everyone "
    "remark person persons people "
    "fråga spørsmål spørgsmål kysymys pytanie otázka întrebare kérdés soru ερώτηση питання въпрос pitanje "
    "members member deputies listener viewer vraag nachfrage zusatz zusatzfrage zuruf zwischenruf zwischenfrage".split()
)
"""The generic words that may stand for many people in one transcript."""

PRESS = tongues.PRESS | frozenset(
    "fråga spørsmål spørgsmål kysymys pytanie otázka întrebare kérdés soru ερώτηση питання въпрос pitanje "
    "vraag nachfrage zusatz zusatzfrage p d "
    "q question questions questioner journalist journalists reporter reporters correspondent press media pregunta "
    "preguntas periodista frage fragen journalistin journaliste domanda giornalista pergunta jornalista "
    "вопрос 记者 记者问 問 記者".split()
)

OUTLET_WORDS = tongues.OUTLETS | frozenset(
    "news newspaper wire radio tv television times post daily herald tribune journal gazette agency agence agencia "
    "press media broadcasting broadcaster network channel telegraph magazine weekly reuters bloomberg afp ap upi bbc "
    "cnn cbs nbc abc npr pbs cctv cgtn nhk xinhua kyodo jiji tass interfax dpa efe ansa anadolu pti ani yonhap "
    "politico axios sputnik euronews shimbun shinbun freelance gazzetta giornale corriere gaceta diario "
    "diário jornal zeitung rundfunk".split()
)
"""Words that a newspaper, agency or station has in its name and a person hardly ever."""

GATHERINGS = tongues.GATHERINGS | frozenset(
    "conference conferences briefing interview meeting summit transcript hearing debate session speech statement "
    "remarks proceedings examination cross-examination clip video audio break release minutes availability "
    "testimony motion agenda briefings interviews meetings speeches statements sessions hearings debates summits "
    "encounter encounters stakeout stakeouts transcripts".split()
)
"""What a talk or a part of it is called: no name of a person ends so."""

ARTICLES = frozenset("the le la l el an der die das il o a het de".split())
"""What stands before an office in a label: ``LE PRÉSIDENT``, ``An Taoiseach``."""

ANSWERS = tongues.ANSWERS | frozenset(
    "a r answer antwort réponse respuesta risposta resposta antwoord ответ 答 "
    "svar vastaus odpowiedź odpověď răspuns válasz cevap απάντηση відповідь отговор odgovor".split()
)
"""Words and letters for what the one who is asked says."""

MODERATORS = tongues.LEADS | frozenset(
    "moderatore moderatrice conduttore moderatorin "
    "moderator host operator presenter anchor compere mc moderador moderadora modérateur facilitator "
    "coordinator".split()
)

INTERPRETERS = tongues.INTERPRETS | frozenset("interpreter translator intérprete dolmetscher".split())

CONNECTORS = frozenset(
    "of the for and to on in at de la del du des y e et und für der die das & von da do dos di della dei degli".split()
)

PARTICLES = frozenset(
    "van von de der den del della di da do dos das du la le el al bin binti bte ibn ben ter ten zu zur af av y e st "
    "st. o a/l a/p s/o d/o".split()
)

HEADINGS = tongues.HEADINGS | frozenset(
    "date time place venue location subject present participants attendees title note notes re to from cc tel email "
    "présidence presidência presidencia presidenza themen thema temas tema thèmes thème onderwerpen temi hinweis "
    "phone contact embargo embargoed embargoes source quelle wortlaut topic topics agenda "
    "duration summary background transcript "
    "remarks speech statement introduction overview contents index page share related tags keywords author editor "
    "published updated modified type category language format length e&oe subjects issue issues theme context "
    "example examples however finally first second secondly thirdly third fourth lastly conclusion results "
    "important update correction corrections clarification fact facts quote url http https link links download "
    "photo image video audio caption credit copyright presentation presentations opening closing remember "
    "end ends warning disclaimer attachment attachments appendix annex key points highlights next previous "
    "event events shotlist storyline soundbite dateline trt restrictions "
    "when where what why who how which listen watch also here there this that these those it so and but or if yes no "
    "now well okay ok look again today tomorrow yesterday one two three four five meanwhile indeed "
    "ps nb ie eg see read more about company ticker exchange prepared statements written documents material submitted "
    "record exhibit exhibits letter letters report reports table chart figure answers responses "
    "panel panels keynote keynotes lunch dinner breakfast workshop registration plenary reception session "
    "panelists panellists witnesses executives analysts appearances discussants respondents attendance officers "
    "absent apologies".split()
)
"""Words that end in a colon at the start of a line without being anybody's name."""

FUNCTION_WORDS = frozenset(
    "is are was were be been being am has have had do does did will would shall should can could may might must "
    "i we you he she they it us them him our your my their its his her this that these those there here what when "
    "where why how who which if because but or so not no as than then very just with about into like say said says "
    "let know think thought want wants going make makes made looks look looked reminds mean means meant by from "
    "am there's it's that's i'm we're you're they're don't can't".split()
)
"""Lower-case words that a sentence has and a label has not."""

INSTITUTIONS = frozenset(
    "alliance council union commission bank agency ministry department committee subcommittee organisation "
    "organization federation republic assembly house senate parliament "
    "government office bureau embassy authority institute kingdom "
    "congress cabinet secretariat administration board court chancellery presidency mission reserve fund forum league "
    "community corporation command trust university college association society foundation company museum hospital "
    "partners securities presidência présidence ministère ministerio ministério secretaria secretaría república "
    "république repubblica gobierno governo gouvernement".split()
)
"""Nouns that end the name of a body."""

COUNTRY_WORDS = frozenset(
    "us u.s u.s. usa uk u.k u.k. eu nato un united states kingdom america american britain british england france "
    "french germany german italy italian spain spanish poland polish ukraine ukrainian russia russian china chinese "
    "japan japanese korea korean south north east west india indian canada canadian australia australian new zealand "
    "türkiye turkey turkish sweden swedish norway norwegian finland finnish denmark danish iceland netherlands dutch "
    "belgium belgian luxembourg portugal portuguese greece greek hungary hungarian romania romanian bulgaria "
    "bulgarian czech czechia slovakia slovak slovenia slovenian croatia croatian serbia kosovo montenegro macedonia "
    "albania bosnia herzegovina estonia estonian latvia latvian lithuania lithuanian moldova georgia armenia "
    "azerbaijan israel israeli palestine palestinian jordan egypt qatar saudi arabia iran iraq syria lebanon mexico "
    "brazil argentina chile colombia peru singapore indonesia malaysia philippines vietnam thailand pakistan "
    "afghanistan bangladesh kenya nigeria ethiopia african european euro white".split()
)
"""Names of states and bodies as they stand before or after an office in a label."""
