"""No hostile notebook earns, reads, alters, sends or stops anything, at either level of the sandbox, as root or not.

Here each level runs as one kind of user; ``make attacks`` runs all pairs and prints what each level keeps in.
"""

import sys
from functools import cache

import pytest

from tests.attacks import running
from tests.attacks.containment import ROWS
from tests.attacks.hostile import attacks

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the sandbox is Linux's")
PAIRS = (
    {"namespaces": "user", "landlock": "root"}
    if len(running.USERS) > 1
    else dict.fromkeys(["namespaces", "landlock"], "user")
)


@cache
def fought(level):
    rows, left = running.run("tests.attacks.arena", level, PAIRS[level])
    return {(row["kind"], row["name"]): row for row in rows}, left


@cache
def kept(level):
    return running.run("tests.attacks.containment", level, PAIRS[level])[0]


def test_there_are_at_least_sixty_attacks_and_no_two_of_a_name():
    names = [(attack.kind, attack.name) for attack in attacks()]
    assert len(names) >= 60 and len(set(names)) == len(names)


@pytest.mark.parametrize("level", PAIRS)
@pytest.mark.parametrize("attack", attacks(), ids=lambda attack: attack.name)
def test_an_attack_is_contained(level, attack):
    row = fought(level)[0][attack.kind, attack.name]
    assert running.failures(row) == [], row


@pytest.mark.parametrize("level", PAIRS)
def test_nothing_is_left_behind_in_the_folder_for_temporary_files(level):
    assert fought(level)[1] == []


OPEN_AT_LANDLOCK = {
    "files of others: that they are there, size and date": "all",
    "/etc: which files there are": "all",
    "all files together": "all that the disk holds",
    "number of files": "all that the disk holds",
}
CLOSED = (
    "files of others: what they hold",
    "files of others: change what they hold",
    "files of others: change date and mode",
    "/etc: what files hold",
    "network: TCP, UDP, Unix, every other family",
    "processes: start one",
    "processes: see others",
    "processes: send signals to others",
    "environment variables of the grader",
    "capabilities",
    "system calls that are left",
)


@pytest.mark.parametrize("words", CLOSED)
@pytest.mark.parametrize("level", PAIRS)
def test_both_levels_keep_this_in(level, words):
    assert kept(level)[words] == "nothing"


@pytest.mark.parametrize("words", OPEN_AT_LANDLOCK)
def test_what_landlock_cannot_keep_in_is_open_there_and_closed_by_namespaces(words):
    assert kept("landlock")[words] == OPEN_AT_LANDLOCK[words]
    assert kept("namespaces")[words] != OPEN_AT_LANDLOCK[words]


def test_every_row_has_an_answer_at_both_levels():
    assert set(kept("namespaces")) == set(kept("landlock")) == set(ROWS)
