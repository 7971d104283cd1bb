"""From YAML to the model: every fault is found, each with file, line, column and path."""

from missiontui.reading.faults import (
    Fault,
    InvalidRecordError,
    RecordError,
    UnreadableRecordError,
    told,
)
from missiontui.reading.files import (
    STANDARD_INPUT,
    Version,
    bundled,
    bundled_file,
    bytes_of,
    origin_of,
    read,
    read_origin,
    save_copy,
    text_of,
    version,
)
from missiontui.reading.mission import read_bytes

__all__ = [
    "STANDARD_INPUT",
    "Fault",
    "InvalidRecordError",
    "RecordError",
    "UnreadableRecordError",
    "Version",
    "bundled",
    "bundled_file",
    "bytes_of",
    "origin_of",
    "read",
    "read_bytes",
    "read_origin",
    "save_copy",
    "text_of",
    "told",
    "version",
]
