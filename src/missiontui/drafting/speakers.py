"""The words that name who says what stands in quotation marks."""

from __future__ import annotations

import re
from typing import NamedTuple

from missiontui.drafting.paragraphs import is_clean
from missiontui.drafting.vocabulary import word_list

_VERBS = (
    r"said|says|stated|states|added|adds|declared|explained|concluded|stressed|noted|commented|"
    r"warned|told (?:reporters|journalists|the press|the delegation|Members|MEPs)|"
    r"recalled|underlined|emphasi[sz]ed|remarked|continued|insisted|replied|"
    r"a (?:déclaré|dit|affirmé|souligné|ajouté|expliqué|conclu)|ont (?:déclaré|dit|souligné)|"
    r"sagte|sagten|erklärte|erklärten|betonte|betonten|fügte hinzu|"
    r"dijo|declaró|afirmó|señaló|añadió|subrayó|dijeron|"
    r"powiedział[ay]?|oświadczył[ay]?|podkreślił[ay]?|dodał[ay]?|stwierdził[ay]?|"
    r"сказал[аи]?|заявил[аи]?|подчеркнул[аи]?|отметил[аи]?|добавил[аи]?|"
    r"قال|قالت|صرح|صرحت|أكد|أكدت|أضاف|أضافت"
)
_STOPS = re.compile(
    r"(?i),? (?:after|at|during|in|before|when|while|as|who|to|following|adding|speaking|yesterday|"
    r"today|on (?:mon|tues|wednes|thurs|fri|satur|sun|\d)\w*|à|lors|après|nach|bei|während|am|"
    r"durante|tras|en|podczas|po|w|после|в|на|خلال|بعد|في)(?!\w)"
)
_WHO = r"(?P<who>(?:\([^()]{1,60}\)|[^.,:;!?()“”„«»\"‘])+"
_JOINT = r"[,.]?\s?[–—-]?\s?"
_FUNCTION = r"(?:, (?P<function>[^.,:;()“”„«»\"]{3,90})(?=\.|$))?"
_AFTER_VERB = re.compile(rf"{_JOINT}(?:{_VERBS}) {_WHO}){_FUNCTION}")
_AFTER_NAME = re.compile(rf"{_JOINT}{_WHO}?) (?:{_VERBS})(?=[.,:;]|$| )")
_NAME_BEFORE = re.compile(
    r"(?P<who>[^.,:;!?“”„«»\"]+(?:, [^.,:;!?“”„«»\"]+(?=,))?),? "
    rf"(?:{_VERBS})(?: that day| afterwards)?[,:]? ?$"
)
_VERB_BEFORE = re.compile(
    rf"(?:^|[.!?؟] )(?:{_VERBS}) (?P<who>[^.:;!?“”„«»\"]+?)[,:]? ?$", re.IGNORECASE
)
_HEADING = re.compile(
    r"(?i)^(?:(?:quotes?|statement|comment|words) (?:by|from)|"
    r"(?:citation|déclaration|zitat|cita|cytat|цитата)(?: (?:de|von|od))?)"
    r":? (?P<who>[^“”„«»\"]{3,160}?):?$"
)
_DASH = re.compile(r"^[–—] ?(?P<who>[^.“”„«»\"]{3,120})\.?$")
_LEADING = re.compile(r"^(?:Yesterday|Today|Later|Then|Finally|Meanwhile|And|But|So) ")
_PRONOUNS = word_list(
    "he she they it we i you his her their this that who which these those there and but "
    "il elle ils elles on er sie es wir ihr él ella ellos ellas on ona oni one он она они "
    "هو هي هم"
)
_ARTICLES = word_list("the a an la le les l der die das ein eine el los las un una")
_SMALL = word_list(
    "of the for and on in de del della di du des da van von der den y e i und et bin al la le "
    "chair chairman chairwoman chairperson co-chair vice-chair head leader member members "
    "rapporteur delegation committee subcommittee parliament minister president vice-president "
    "ombudsman ombudswoman commissioner spokesperson spokesman spokeswoman ambassador director "
    "secretary secretary-general prosecutor judge mayor governor chief deputy former press officer "
    "observers observer mission office government human rights foreign affairs justice senator "
    "président présidente chef cheffe ministre porte-parole rapporteure rapporteur député députée "
    "délégation commission présidence presidente presidenta jefe jefa portavoz ministro ministra "
    "relatora relator delegación comisión diputado diputada przewodnicząca przewodniczący szef "
    "szefowa rzecznik rzeczniczka minister delegacji posłanka poseł глава председатель "
    "руководитель министр депутат делегации комиссии представитель"
)
"""Words without a capital that a name or a post may have; any other is part of a sentence."""
FURTHEST = 300
"""The most characters before and behind a quotation that are looked at."""
_LONGEST = 14
"""The most words that name a speaker."""


class Speaker(NamedTuple):
    """Somebody who says something, as printed."""

    name: str
    """The name or the post as printed, without what stands in brackets or behind a comma."""
    function: str | None = None
    """The function that is printed with it."""


def behind(text: str) -> tuple[Speaker, int] | None:
    """The speaker who is named right behind a quotation, and where the words for it end."""
    found = _AFTER_VERB.match(text)
    if found and (speaker := _speaker(found["who"])):
        function = found["function"]
        if function and not _STOPS.match(f" {function}") and is_clean(function):
            return speaker._replace(function=function), found.end()
        return speaker, found.end("who")
    found = _AFTER_NAME.match(text)
    if found and (speaker := _speaker(found["who"])):
        return speaker, found.end()
    return None


def before(text: str) -> Speaker | None:
    """The speaker whom the words before a quotation name."""
    shown = text[-FURTHEST:]
    for pattern in (_VERB_BEFORE, _NAME_BEFORE):
        if found := pattern.search(shown):
            return _speaker(_LEADING.sub("", found["who"].strip()))
    return None


def in_heading(text: str) -> Speaker | None:
    """The speaker whom a line of its own names: "Quote by Ines Tallow (GSP), Chair of ..."."""
    found = _HEADING.match(text)
    return _speaker(found["who"]) if found else None


def in_signature(text: str) -> Speaker | None:
    """The speaker whom a line behind a dash names."""
    found = _DASH.match(text)
    return _speaker(found["who"]) if found else None


def _speaker(who: str) -> Speaker | None:
    """The speaker in some words; None where they name nobody for certain."""
    shown = who.strip()
    if stop := _STOPS.search(shown):
        shown = shown[: stop.start()]
    name = re.split(r" \(|, ", shown)[0].strip()
    function = re.sub(r"^[^(,]*(?: ?\([^()]*\))?", "", shown).strip(" ,")
    words = name.split(" ")
    if words[0].casefold() in _ARTICLES and function[:1].isupper() and "(" not in shown:
        # "the chair of the delegation, Ines Tallow": the post comes first.
        name, function, words = shown, "", shown.split(" ")
    if not name or not name[0].isalpha() or not _is_named(words):
        return None
    if any(map(str.isdigit, name)) or not is_clean(shown):
        return None
    return Speaker(name, function if _is_function(function) else None)


def _is_function(words: str) -> bool:
    """Tell that the words behind a name are a function, by the first of them."""
    first = words.partition(" ")[0]
    is_one = bool(first) and (not first[:1].islower() or first in _SMALL | _ARTICLES)
    return is_one and len(words.split(" ")) <= _LONGEST


def _is_named(words: list[str]) -> bool:
    """Tell that words are a name or a post, and no pronoun and no sentence."""
    if len(words) > _LONGEST or words[0].casefold() in _PRONOUNS:
        return False
    if words == words[:1] and words[0] in _SMALL & _ARTICLES:
        return False
    small = [word.strip(",") for word in words if word[:1].islower()]
    return all(word in _SMALL or word in _ARTICLES or word[:2] in ("l’", "l'") for word in small)
