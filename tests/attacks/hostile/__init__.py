"""Hostile notebooks, by what they are after; each module is a dict from a sentence to the code of a cell.

Before that cell run the helpers of :mod:`helpers`: ``take`` puts canaries it finds into ``loot``, ``call`` makes a raw
system call, ``TARGETS`` names what there is to be attacked.
"""

from dataclasses import dataclass

from . import cheating, escaping, forging, harming, looting


@dataclass(frozen=True)
class Attack:
    """One hostile notebook.

    Attributes
    ----------
    kind : str
        The module it is from.
    name : str
    code : str
        The hostile cell; it runs before the answers, or after them where ``late``.
    right : bool
        Whether the answers beside it are right ones, which must earn their points all the same.
    """

    kind: str
    name: str
    code: str
    right: bool
    late: bool = False


def attacks():
    """All of them, in order."""
    kinds = {"cheating": cheating, "forging": forging, "looting": looting, "escaping": escaping, "harming": harming}
    for kind, module in kinds.items():
        for name, code in module.EARLY.items():
            yield Attack(kind, name, code, right=kind in ("looting", "escaping", "harming"))
        for name, code in module.LATE.items():
            yield Attack(kind, name, code, right=False, late=True)
