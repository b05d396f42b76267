"""The tables of a gradebook, and how an older gradebook becomes one of today.

Each entry of ``MIGRATIONS`` leads from one version to the next and is never changed once it is released; the version is
kept in the file itself (``PRAGMA user_version``).
"""

import sqlite3

from course_utils.errors import CourseError

MIGRATIONS = (
    """
    CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE submission (
        id INTEGER PRIMARY KEY,
        student TEXT NOT NULL,
        digest TEXT NOT NULL,
        file TEXT NOT NULL,
        problem TEXT,
        cells BLOB NOT NULL,          -- JSON, compressed: a hand-in is kept even when its file is gone
        note TEXT NOT NULL,
        handed_in REAL,               -- seconds since 1970
        handed_in_from TEXT NOT NULL,
        first_seen TEXT NOT NULL,
        UNIQUE (student, digest)
    );
    CREATE TABLE latest (
        student TEXT PRIMARY KEY,
        submission INTEGER NOT NULL REFERENCES submission (id)
    ) WITHOUT ROWID;
    CREATE TABLE grade (
        submission INTEGER PRIMARY KEY REFERENCES submission (id),
        status TEXT NOT NULL,
        reason TEXT NOT NULL,
        notes TEXT NOT NULL,
        problems TEXT NOT NULL,
        sandbox TEXT NOT NULL
    );
    CREATE TABLE result (
        submission INTEGER NOT NULL REFERENCES submission (id),
        position INTEGER NOT NULL,
        exercise TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (submission, position)
    ) WITHOUT ROWID;
    CREATE TABLE by_hand (
        student TEXT NOT NULL,
        exercise TEXT NOT NULL,
        points REAL NOT NULL,
        worth REAL NOT NULL,
        comment TEXT NOT NULL,
        PRIMARY KEY (student, exercise)
    ) WITHOUT ROWID;
    CREATE TABLE change (
        id INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        kind TEXT NOT NULL,
        student TEXT NOT NULL,
        what TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL
    );
    """,
    """
    CREATE TABLE judged (             -- which text of an exercise's checks, solution and mistakes a grade rests on
        submission INTEGER NOT NULL REFERENCES submission (id),
        exercise TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        PRIMARY KEY (submission, exercise)
    ) WITHOUT ROWID;
    """,
)
VERSION = len(MIGRATIONS)


def connect(path):
    """The database at ``path``, made or brought up to date; CourseError where that cannot be.

    A transaction is on disk when it is committed (``synchronous=FULL``), and the file is all there is of it when no
    one is writing, so that it may be copied.
    """
    try:
        database = sqlite3.connect(path, isolation_level=None, timeout=30)
        database.execute("PRAGMA synchronous = FULL")
        database.execute("PRAGMA foreign_keys = ON")
        version = database.execute("PRAGMA user_version").fetchone()[0]
        if version > VERSION:
            raise CourseError(
                f"{path} was written by a newer course_utils (gradebook version {version}, this one knows {VERSION}): "
                "update course_utils"
            )
        for number in range(version, VERSION):
            statements = f"BEGIN IMMEDIATE; {MIGRATIONS[number]}; PRAGMA user_version = {number + 1}; COMMIT"
            database.executescript(statements)
    except sqlite3.Error as problem:
        raise CourseError(f"cannot use the gradebook {path}: {problem}") from problem
    return database
