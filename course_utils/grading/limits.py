"""How much time and memory a student's code may use."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Time in seconds, memory in bytes: ``cpu`` is the processor's time, ``wall`` stands behind it for code that
    sleeps."""

    cpu: float = 5.0
    wall: float = 20.0
    after_a_hang: float = 1.0  # cpu limit of the cells that follow one that ran out of time
    notebook: float = 60.0  # cpu seconds for all cells together
    check: float = 60.0  # wall seconds for one check, however many calls it makes
    memory: int = 4 << 30
    grace: float = 4.0  # wall seconds that the judge waits after the soft limit before it kills
