"""From YAML to the model: every fault is found, each with file, line, column and path."""

from missiontui.reading.faults import Fault, InvalidRecordError, RecordError, UnreadableRecordError
from missiontui.reading.files import STANDARD_INPUT, bundled, read
from missiontui.reading.mission import read_bytes

__all__ = [
    "STANDARD_INPUT",
    "Fault",
    "InvalidRecordError",
    "RecordError",
    "UnreadableRecordError",
    "bundled",
    "read",
    "read_bytes",
]
