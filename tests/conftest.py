from __future__ import annotations

from hypothesis import settings

# What an example may take says nothing on a machine that does other things too.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
