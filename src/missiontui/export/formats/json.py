"""JSON (RFC 8259): the record itself, with the keys of its format, which opens as a record."""

from __future__ import annotations

from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from missiontui.export.chosen import Chosen
    from missiontui.export.formats import Options, RecordPart
    from missiontui.model import Mission

LEAVES_OUT = (
    "Comments of the YAML file, and the order of its keys.",
    "The attached text itself: the file that the record names is looked for beside the JSON.",
    "How the wording stands against that text: it is worked out anew when the JSON is opened.",
    "Of a choice, all that it does not refer to; it is called an extract.",
)


def exported(mission: Mission, chosen: Chosen, options: Options) -> str:  # noqa: ARG001  # of others
    """The record, or an extract of it, as one object.

    Characters stand as they are, but for quotation marks, backslashes and line ends: YAML, as which
    it is read again, has no surrogate pairs.
    """
    import json

    return json.dumps(_plain(mission, chosen), ensure_ascii=False, indent=2) + "\n"


def together(parts: Sequence[RecordPart[str]]) -> str:
    """One object with the records under their names, each in a line, which opens as a record."""
    import json

    lines = (f"{json.dumps(each.record, ensure_ascii=False)}: {each.held}" for each in parts)
    return "{\n" + ",\n".join(lines) + "\n}\n"


def part(mission: Mission, chosen: Chosen, options: Options) -> str:  # noqa: ARG001  # of others
    """The record, or an extract of it, as one object in one line."""
    import json

    return json.dumps(_plain(mission, chosen), ensure_ascii=False)


def _plain(mission: Mission, chosen: Chosen) -> object:
    from missiontui.export.dump import dump
    from missiontui.export.extract import extract

    return dump(extract(mission, chosen))
