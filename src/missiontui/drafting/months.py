"""The names of months in the languages of the releases that drafts are made of."""

from __future__ import annotations

from functools import cache

_NAMES = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października "
    "listopada grudnia",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "ar-Levant": "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني "
    "كانون_الأول",
    "ar-Maghreb": "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر",
    "de-AT": "Jänner Feber März April Mai Juni Juli August September Oktober November Dezember",
}
_CAPITAL_ONLY = ("en", "de", "de-AT")
"""Languages that write months with a capital; without one, "may" and "march" are verbs."""


@cache
def months() -> dict[str, int]:
    """The number of each month, 1 to 12, by its names as they are written in a text."""
    found: dict[str, int] = {}
    for language, names in _NAMES.items():
        for number, written in enumerate(names.split(), start=1):
            name = written.replace("_", " ")
            forms = (name, name.upper()) if language in _CAPITAL_ONLY else (name, name.capitalize())
            for form in forms:
                found.setdefault(form, number)
    return found
