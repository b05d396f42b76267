"""The levels of the sandbox, strongest first, and what to do where a machine has none of them."""

from dataclasses import dataclass

SCRATCH_FOLDER = "/scratch"  # in a root of its own; not /tmp, for the interpreter may lie in there


@dataclass(frozen=True)
class Level:
    """How well students' code is kept in.

    Attributes
    ----------
    name : str
    sentence : str
        What it means, for the gradebook and the reports.
    safe : bool
        False where nothing keeps the code in.
    """

    name: str
    sentence: str
    safe: bool = True


NAMESPACES = Level(
    "namespaces",
    "students' code runs in namespaces of its own: no network, no other process, an empty read-only file system",
)
LANDLOCK = Level(
    "landlock",
    "students' code is kept in by Landlock and a filter of system calls: no network, no other process, no file but the "
    "interpreter's; names and dates of other files stay visible",
)
UNSAFE = Level("unsafe", "students' code runs unsandboxed, with all your rights on this machine", safe=False)
LEVELS = (NAMESPACES, LANDLOCK)

WAYS_OUT = (
    "There are three ways out. Run it where user namespaces, or Landlock of version 3, are to be had: a Linux of 2023 "
    "or later, WSL2 on Windows (`wsl --install`), a virtual machine. Or run it in a container: the Containerfile "
    "beside the README makes one (`podman build -t course .`; its first lines say how to run it). Or, for "
    "notebooks of people you trust, say --unsafe: then it is recorded with every grade."
)


def named(name):
    """The level of this name."""
    return next(level for level in (*LEVELS, UNSAFE) if level.name == name)
