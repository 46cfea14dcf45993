"""What each language finds, by examples that its readers would write."""

import pytest

from search.analysis import asked_words, words


def finds(question: str, text: str, language: str) -> bool:
    """Whether a text of one language matches a question in it."""
    found = [word.tokens for word in words(text, language)]
    asked = asked_words(question, language)
    return bool(asked) and all(
        any(word.matches(tokens) for tokens in found) for word in asked
    )


FOUND = [
    ("en", "house", "Housing and houses"),
    ("en", "how do I get a doctor?", "Get to see doctors"),
    ("en", "childrens clothes", "Children’s clothing"),
    ("en", "hous", "housing"),
    ("es", "educacion", "Educaciones para adultos"),
    ("es", "EDUCACIÓN", "educacion"),
    ("es", "ninos", "Cuidado de niños"),
    ("es", "niño", "niños"),
    ("es", "ingles", "Clases de inglés"),
    ("fr", "ecole", "L’école de mon quartier"),
    ("fr", "l'ecole", "Les écoles"),
    ("fr", "aujourdhui", "Ouvert aujourd’hui"),
    ("fr", "sante", "la santé"),
    ("pt-br", "educacao", "Educações"),
    ("pt-br", "criança", "Roupas para criancas"),
    ("vi", "nha o", "Nhà ở cho thuê"),
    ("vi", "dang ky", "Đăng ký học"),
    ("vi", "Đăng", "dang ky"),
    ("ar", "سكن", "طلب السكن في المدينة"),
    ("ar", "السكن", "سكن للعائلات"),
    ("ar", "والسكن", "السكن"),
    ("ar", "ايجار", "الإيجار"),
    ("ar", "الايجار", "إيجار"),
    ("ar", "طعام", "مساعدة للطعام"),
    ("ar", "مَدْرَسَة", "مدرسه"),
    ("ar", "مـدرسـة", "المدرسة"),
    ("ar", "مستشفي", "مستشفى"),
    ("fa", "كتاب", "کتاب‌های کودکان"),
    ("fa", "خانه ها", "خانه‌ها"),
    ("fa", "پزشك", "پزشکان"),
    ("fa", "۱۲", "12"),
    ("zh-hans", "租房", "城市租房补助"),
    ("zh-hans", "房", "城市租房"),
    ("zh-hans", "租房补助", "租房补助申请"),
    ("zh-hans", "ＷＩＣ", "申请wic食品"),
    ("th", "บ้าน", "ค่าเช่าบ้านราคาถูก"),
    ("th", "เช่าบ้าน", "ค่าเช่าบ้าน"),
    ("my", "အိမ်", "အိမ်ငှားခ အကူအညီ"),
    ("my", "ငှားခ", "အိမ်ငှားခ"),
    ("km", "ផ្ទះ", "ជួលផ្ទះ"),
    ("lo", "ເຮືອນ", "ເຊົ່າເຮືອນ"),
    ("ru", "жилье", "Помощь с жильём"),
    ("ru", "школа", "Запись в школы"),
    ("ru", "еще", "Ещё раз"),
    ("uk", "біженці", "Допомога для біженців"),
    ("uk", "житло", "Пошук житла"),
    ("uk", "мята", "М’ята"),
    ("uk", "м'ята", "мʼята"),
    ("so", "guri", "Guriga iyo kirada"),
    ("so", "CUNTO", "cunto bilaash ah"),
    ("sw", "nyumba", "Nyumba za kupanga"),
    ("sw", "chakula cha bure", "chakula bure"),
    ("ht", "lekol", "Lekòl pou timoun"),
    ("ht", "kreyol", "Kreyòl ayisyen"),
    ("am", "ቤት", "ቤት ኪራይ"),
    ("hi", "मकानों", "किराये का मकान"),
]

NOT_FOUND = [
    ("en", "horse", "Housing"),
    ("en", "housing dentist", "Housing"),
    ("en", "ouse", "house"),
    ("es", "pan", "Comida"),
    ("ar", "طعام", "السكن"),
    ("zh-hans", "房租", "租房"),
    ("th", "รถ", "บ้าน"),
    ("uk", "й", "їжа"),
    ("ru", "и", "йогурт"),
    ("my", "ရေ", "အိမ်"),
]


@pytest.mark.parametrize(("language", "question", "text"), FOUND)
def test_readers_find_what_they_mean(language, question, text):
    assert finds(question, text, language)


@pytest.mark.parametrize(("language", "question", "text"), NOT_FOUND)
def test_other_words_are_not_found(language, question, text):
    assert not finds(question, text, language)
