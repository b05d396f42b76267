"""Every lab found in solutions/, read and run once for all tests."""

import os
from functools import cache
from pathlib import Path
from zlib import crc32

from course_utils.authoring.reference import LabReference
from course_utils.checks import VARIANTS
from course_utils.checks.face import Face

ROOT = Path(__file__).resolve().parents[2]
SOAK = bool(os.environ.get("COURSE_SOAK"))  # try everything on every variant; else on one each, all variants in turn
LABS = sorted(p.parent.name for p in (ROOT / "solutions").glob("*/lab.md"))


def variants_for(name):
    """The variants that something is tried on: its own one, from its name, or all."""
    return range(VARIANTS) if SOAK else [crc32(name.encode()) % VARIANTS]


@cache
def read_lab(name):
    """The reference of a lab."""
    return LabReference(ROOT / "solutions" / name)


@cache
def face_of(name):
    """The notebook's face of a released lab, without a notebook yet: set its ``namespace``."""
    return Face({}, ROOT / "labs" / name)
