"""Words of labels in the languages beside those that `onrecord.grammar.labels.tongues` writes out, by its fields."""

from __future__ import annotations

FAR = {
    "id": {
        "offices": "presiden menteri gubernur bupati walikota jubir kapolri panglima ketua sekretaris dirjen menko",
        "of": "perhubungan keuangan luar negeri dalam pertahanan kesehatan pendidikan perdagangan indonesia "
        "republik koordinator",
        "press": "wartawan pertanyaan",
        "answers": "jawaban jawab",
        "leads": "pewara",
        "interprets": "penerjemah",
    },
    "ms": {"press": "soalan wartawati", "answers": "jawapan", "interprets": "penterjemah"},
    "vi": {
        "offices": "người phát ngôn bộ trưởng thứ chủ tịch thủ tướng phó",
        "of": "ngoại giao nước quốc hội",
        "press": "phóng viên hỏi",
        "answers": "đáp",
    },
    "sr": {
        "offices": "ministar ministarka predsednik predsednica predsedavajući predsedavajuća predsjednik predsjednica "
        "predsjedavajući glasnogovornik glasnogovornica portparol premijer premijerka zastupnik zastupnica poslanik",
        "of": "vlade skupštine sabora",
        "press": "novinar novinarka novinari pitanja",
        "leads": "moderatorica voditelj voditeljica",
        "interprets": "prevodilac prevoditelj",
    },
    "sl": {
        "offices": "predsedujoči predsedujoča podpredsednik podpredsednica ministrica poslanec poslanka državni "
        "sekretarka predstavnik predstavnica",
        "press": "novinarji vprašanje vprašanja",
        "interprets": "prevajalec prevajalka",
    },
    "bg": {
        "offices": "председател председателят председателстващ заместник-председател",
        "press": "журналистка журналисти въпроси реплики",
        "interprets": "преводач",
    },
    "uk": {"offices": "головуючий головуюча"},
    "ru": {"offices": "председательствующий председательствующая"},
    "ca": {"offices": "conseller consellera diputat diputada portaveu", "press": "periodistes"},
    "lt": {
        "offices": "pirmininkas pirmininkė ministras ministrė prezidentas prezidentė",
        "press": "klausimas žurnalistas žurnalistė",
        "answers": "atsakymas",
        "interprets": "vertėjas",
    },
    "lv": {
        "offices": "sēdes vadītājs vadītāja ministrs priekšsēdētājs priekšsēdētāja",
        "press": "jautājums žurnālists žurnāliste",
        "answers": "atbilde",
    },
    "et": {
        "offices": "peaminister esimees aseesimees abiesimees",
        "press": "küsimus ajakirjanik ajakirjanikud",
        "answers": "vastus",
    },
    "is": {"offices": "forseti ráðherra forsætisráðherra", "press": "spurning blaðamaður", "answers": "svar"},
    "sq": {"offices": "kryetari kryetarja ministri kryeministri", "press": "pyetje gazetari gazetarja gazetar"},
    "ka": {"press": "კითხვა ჟურნალისტი", "answers": "პასუხი"},
    "hy": {"press": "հարց լրագրող", "answers": "պատասխան"},
    "ar": {
        "offices": "الوزير وزير الوزيرة وزيرة الرئيس رئيس المتحدث المتحدثة الناطق الناطقة الأمين السفير سفير",
        "of": "الرسمي الرسمية باسم الوزراء مجلس الخارجية المالية الدولة الحكومة العام",
        "press": "سؤال صحفي صحفية الصحفي الصحفية الصحفيون صحافي صحافية",
        "answers": "جواب الجواب",
        "interprets": "المترجم المترجمة",
    },
    "fa": {"offices": "سخنگو سخنگوی", "press": "خبرنگار سوال", "answers": "پاسخ"},
    "he": {
        "offices": 'היו"ר יו"ר היו״ר יו״ר היו”ר השר השרה שר שרת ראש הדובר הדוברת דובר סגן סגנית',
        "of": "הממשלה הכנסת האוצר התחבורה הבריאות החוץ הביטחון",
        "press": "שאלה עיתונאי עיתונאית עיתונאים",
        "answers": "תשובה",
        "leads": "מנחה",
        "interprets": "מתורגמן",
    },
    "hi": {"press": "प्रश्न पत्रकार", "answers": "उत्तर"},
    "th": {"press": "คำถาม ผู้สื่อข่าว", "answers": "คำตอบ"},
}
"""What each language has, by the names of the fields of `onrecord.grammar.labels.tongues.Tongue`."""
