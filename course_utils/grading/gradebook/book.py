"""Reading and writing the gradebook; every method that writes is one transaction."""

import contextlib
import datetime
import getpass
import hashlib
import json
from pathlib import Path

from course_utils.errors import CourseError
from course_utils.grading.gradebook.lock import locked
from course_utils.grading.gradebook.mark import ByHand, Mark
from course_utils.grading.gradebook.plain import cells_from, cells_to, grade_from, result_from, result_to
from course_utils.grading.gradebook.schema import connect
from course_utils.grading.intake.submission import Submission
from course_utils.grading.late import ON_TIME, read_policy

FILE = "gradebook.db"
POLICY = "late policy"


class Gradebook:
    """The gradebook of one lab, in ``folder``; a context manager, used by one process at a time."""

    def __init__(self, folder):
        self.path = Path(folder) / FILE
        self.lab = ""
        self._open = contextlib.ExitStack()

    def __enter__(self):
        self._open.enter_context(locked(self.path))
        self._db = self._open.enter_context(contextlib.closing(connect(self.path)))
        self.lab = self.fact("lab")
        return self

    def __exit__(self, *_):
        self._open.close()

    @classmethod
    def existing(cls, folder):
        """The gradebook in a folder of grades; CourseError where there is none."""
        if not (Path(folder) / FILE).is_file():
            raise CourseError(f"there is no {FILE} in {folder}: name the folder that `course grade` wrote (--out)")
        return cls(folder)

    # --- what is known about the lab --------------------------------------------------------------------------------

    def fact(self, name, default=""):
        """Something about the lab as a whole."""
        row = self._db.execute("SELECT value FROM fact WHERE name = ?", (name,)).fetchone()
        return row[0] if row else default

    def learn(self, name, value):
        """Keep a fact, and in the audit trail that it changed."""
        before = self.fact(name)
        if before != value:
            with self._transaction():
                self._db.execute("INSERT OR REPLACE INTO fact VALUES (?, ?)", (name, value))
                self._changed(name, "", "", _brief(before), _brief(value))

    def belongs_to(self, lab, key):
        """Refuse grades of another lab, or made with another course key, in the same gradebook."""
        for name, value, sentence in (
            ("lab", lab, "holds grades of the lab {}, not {}"),
            ("key", hashlib.sha256(b"which key" + key).hexdigest()[:16], "was made with another course key"),
        ):
            known = self.fact(name)
            if known and known != value:
                raise CourseError(f"{self.path} {sentence.format(known, value)}; name another folder with --out")
            if not known:
                with self._transaction():
                    self._db.execute("INSERT INTO fact VALUES (?, ?)", (name, value))
        self.lab = lab

    # --- hand-ins and grades ----------------------------------------------------------------------------------------

    def is_graded(self, submission):
        """Whether this very hand-in has its grade already; a grade that the grader itself failed to give is none."""
        query = """SELECT status FROM grade JOIN submission ON id = grade.submission
                   WHERE student = ? AND digest = ?"""
        row = self._db.execute(query, (submission.student, submission.digest)).fetchone()
        return row is not None and row[0] != "not graded"

    def keep(self, submission, latest=True):
        """Keep a hand-in; ``latest`` makes it the one that counts."""
        with self._transaction():
            self._keep(submission, latest)

    def enter(self, submission, grade, sandbox, fingerprints):
        """Keep a hand-in with its grade, as the one that counts."""
        with self._transaction():
            number = self._keep(submission, latest=True)
            before = self._points(number)
            self._write_grade(number, grade, sandbox)
            self._replace_results(number, grade.results, None)
            self._rest_on(number, fingerprints)
            self._changed(
                "grade", submission.student, f"{submission.file} {submission.digest[:8]}", before, grade.score
            )

    def enter_again(self, number, grade, sandbox, exercises, fingerprints):
        """Put the results of some exercises, judged again, in the place of the old ones."""
        with self._transaction():
            before = self._points(number)
            self._write_grade(number, grade, sandbox)
            self._replace_results(number, grade.results, exercises)
            self._rest_on(number, {name: fingerprints[name] for name in exercises if name in fingerprints})
            self._changed("regrade", grade.student, ", ".join(exercises), before, self._points(number))

    def submissions(self):
        """(number, Submission, fingerprints) of every hand-in that counts and could be read, one at a time."""
        query = """SELECT id, s.student, file, cells, problem, note, handed_in, handed_in_from FROM submission s
                   JOIN latest ON latest.submission = id JOIN grade ON grade.submission = id
                   WHERE problem IS NULL ORDER BY file, s.student"""
        for number, student, file, cells, *rest in self._rows(query):
            prints = self._db.execute("SELECT exercise, fingerprint FROM judged WHERE submission = ?", (number,))
            yield number, Submission(student, file, cells_from(cells), *rest), dict(prints)

    def marks(self):
        """Every student's :class:`Mark`, by file name, one at a time."""
        policy = read_policy(self.fact(POLICY)) if self.fact(POLICY) else None
        hints = json.loads(self.fact("hints", "{}"))
        open_questions = json.loads(self.fact("graded by a person", "{}"))
        query = """SELECT id, s.student, file, note, problem, handed_in, handed_in_from,
                          status, reason, notes, problems, sandbox
                   FROM submission s JOIN latest ON latest.submission = id JOIN grade ON grade.submission = id
                   ORDER BY file = '', file, s.student"""
        for number, student, file, note, problem, when, when_from, *row in self._rows(query):
            grade = grade_from(student, file, row, self.results(number), note, hints)
            hand = self.by_hand(student)
            late = policy.lateness(student, when, when_from) if policy and problem is None else ON_TIME
            waiting = {name: worth for name, worth in open_questions.items() if name not in hand}
            yield Mark(grade, hand, waiting, late, row[-1])

    def results(self, number):
        """The results of one hand-in, in the order of the checks."""
        query = "SELECT body FROM result WHERE submission = ? ORDER BY position"
        return [result_from(body) for (body,) in self._db.execute(query, (number,))]

    def history(self):
        """The audit trail: (at, who, kind, student, what, before, after), oldest first."""
        return self._rows("SELECT at, who, kind, student, what, before, after FROM change ORDER BY id")

    # --- points that a person gives ---------------------------------------------------------------------------------

    def by_hand(self, student):
        """Points given by a person, by exercise."""
        query = "SELECT exercise, points, worth, comment FROM by_hand WHERE student = ?"
        return {name: ByHand(*rest) for name, *rest in self._db.execute(query, (student,))}

    def give(self, student, exercise, hand):
        """Keep points given by a person; True if that changed anything."""
        before = self.by_hand(student).get(exercise)
        if before == hand:
            return False
        with self._transaction():
            row = (student, exercise, hand.points, hand.worth, hand.comment)
            self._db.execute("INSERT OR REPLACE INTO by_hand VALUES (?, ?, ?, ?, ?)", row)
            self._changed("points", student, exercise, _told(before), _told(hand))
        return True

    # --- within a transaction ---------------------------------------------------------------------------------------

    @contextlib.contextmanager
    def _transaction(self):
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def _keep(self, submission, latest):
        row = (submission.file, submission.problem, cells_to(submission.cells), submission.note)
        told = (submission.when, submission.when_from)
        known = self._db.execute(
            "SELECT id FROM submission WHERE student = ? AND digest = ?", (submission.student, submission.digest)
        ).fetchone()
        if known:
            number = known[0]
            query = "UPDATE submission SET file=?, problem=?, cells=?, note=?, handed_in=?, handed_in_from=? WHERE id=?"
            self._db.execute(query, (*row, *told, number))
        else:
            query = "INSERT INTO submission VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            values = (submission.student, submission.digest, *row, *told, _now())
            number = self._db.execute(query, values).lastrowid
            self._changed("hand-in", submission.student, submission.file, "", submission.digest[:8])
        if latest:
            self._db.execute("INSERT OR REPLACE INTO latest VALUES (?, ?)", (submission.student, number))
        return number

    def _write_grade(self, number, grade, sandbox):
        told = (json.dumps(grade.notes), json.dumps(grade.problems))
        row = (number, grade.status, grade.reason, *told, sandbox)
        self._db.execute("INSERT OR REPLACE INTO grade VALUES (?, ?, ?, ?, ?, ?)", row)

    def _replace_results(self, number, results, exercises):
        """``exercises``: those whose results are replaced; None for all."""
        kept = [] if exercises is None else [r for r in self.results(number) if r.exercise not in exercises]
        old = {} if exercises is None else {r.exercise: k for k, r in enumerate(self.results(number))}
        order = {r.exercise: k for k, r in enumerate(results)} | old
        rows = sorted([*kept, *results], key=lambda r: order[r.exercise])  # stable: checks stay in their order
        self._db.execute("DELETE FROM result WHERE submission = ?", (number,))
        values = [(number, position, r.exercise, result_to(r)) for position, r in enumerate(rows)]
        self._db.executemany("INSERT INTO result VALUES (?, ?, ?, ?)", values)

    def _rest_on(self, number, fingerprints):
        rows = [(number, name, text) for name, text in fingerprints.items()]
        self._db.executemany("INSERT OR REPLACE INTO judged VALUES (?, ?, ?)", rows)

    def _points(self, number):
        results = self.results(number)
        return sum(result.points for result in results) if results else ""

    def _changed(self, kind, student, what, before, after):
        values = (_now(), _who(), kind, student, what, str(before), str(after))
        self._db.execute("INSERT INTO change VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)", values)

    def _rows(self, query):
        """Rows of a query, a few hundred in memory at a time, whatever is written meanwhile."""
        cursor, offset = self._db.cursor(), 0
        while rows := cursor.execute(f"{query} LIMIT 200 OFFSET {offset}").fetchall():
            yield from rows
            offset += len(rows)


def _told(hand):
    return f"{hand.points:g} of {hand.worth:g}: {hand.comment}" if hand else ""


def _brief(text):
    """What is long is told by its fingerprint."""
    return (
        text
        if len(text) <= 2000 and text[:1] not in "[{"
        else f"sha256 {hashlib.sha256(text.encode()).hexdigest()[:16]}"
    )


def _now():
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")


def _who():
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "unknown"
