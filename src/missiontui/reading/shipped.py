"""Files that come with the program: in the package, in a checkout, or in an archive."""

from __future__ import annotations

import os


def shipped(name: str, folder: str) -> bytes:
    """The content of a file that comes with the program.

    Args:
        name: The file, as the package has it in its folder `data`.
        folder: The folder of the repository that holds it in a checkout.
    """
    file = shipped_file(name, folder)
    content = None if os.path.exists(file) else archived(name)
    if content is not None:
        return content
    with open(file, "rb") as there:
        return there.read()


def shipped_file(name: str, folder: str) -> str:
    """The path of such a file; in an archive that Python runs from, no file has it."""
    package = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
    packed = os.path.join(package, "data", name)
    in_checkout = os.path.isdir(package) and not os.path.exists(packed)
    root = os.path.dirname(os.path.dirname(package))
    return os.path.join(root, folder, name) if in_checkout else packed


def archived(name: str) -> bytes | None:
    """Such a file out of the archive that Python runs from; None where there is none."""
    from importlib.resources import files

    try:
        return files("missiontui").joinpath("data", name).read_bytes()
    except OSError:
        return None
