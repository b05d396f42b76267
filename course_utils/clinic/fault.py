"""What a fault is: a name, a title, one sentence, its repair, and the function that puts it into a plan."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Fault:
    """One thing that can be wrong with a training run.

    Attributes
    ----------
    name : str
        As in the catalogue: "rate_too_high".
    title : str
        As a reader sees it.
    says : str
        What is wrong, in a sentence.
    repair : str
        What to do about it.
    spoil : callable ``(plan, rng) -> None``
        Puts it into a plan, as mildly or as badly as ``rng`` draws.
    needs : mapping
        Settings without which there is no such fault, such as batch norm.
    """

    name: str
    title: str
    says: str
    repair: str
    spoil: Callable = field(repr=False)
    needs: Mapping = field(default_factory=dict, repr=False)


def fault(title, says, repair, **needs):
    """Make a Fault of the function that spoils a plan; its name is the function's."""

    def of(spoil):
        return Fault(spoil.__name__, title, says, repair, spoil, needs)

    return of
