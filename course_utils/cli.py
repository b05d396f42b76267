"""The ``course`` command: every task of readers, authors and instructors, one line each.

It starts with NumPy alone. A command whose libraries are missing says in one sentence which extra of the package brings
them, instead of failing with a traceback.
"""

import importlib
import sys
from typing import Annotated

from course_utils.errors import CourseError

# name: (module, function, the extra that brings its libraries, what it does)
COMMANDS = {
    "book": ("course_utils.authoring.book", "build", "author", "Build the website into _build/html."),
    "pdf": ("course_utils.authoring.printing", "main", "print", "Print the built website into one PDF."),
    "scoreboard": (
        "course_utils.authoring.scoreboard",
        "main",
        "author",
        "Write the README's numbers from what the project holds.",
    ),
    "serve": ("course_utils.authoring.book", "serve", "author", "Serve the built website on this machine."),
    "toc": ("course_utils.authoring.curriculum", "write_toc", "author", "Write book/_toc.yml from curriculum.toml."),
    "release": ("course_utils.authoring.release", "release", "author", "Write labs/ from solutions/."),
    "mistakes": ("course_utils.authoring.mistakes", "table", "author", "Print every named mistake and its diagnosis."),
    "sample-class": (
        "course_utils.grading.sample_class",
        "main",
        "grade",
        "Grade an invented class, for a look at the pages.",
    ),
    "flips": (
        "course_utils.authoring.ledger",
        "flips",
        "test",
        "Flip the equations' signs; count the catches.",
    ),
    "check": ("course_utils.grading.check", "check", "lab", "Check your own notebook, as check() in it does."),
    "submit": ("course_utils.grading.submit", "submit", "lab", "Look over your notebook and pack it to be handed in."),
    "doctor": ("course_utils.grading.doctor", "doctor", "grade", "Show how well students' code is kept in here."),
    "grade": ("course_utils.grading.command", "grade", "grade", "Grade a folder of submissions."),
    "points": ("course_utils.grading.manual", "points", "grade", "Give points for answers in words."),
    "export": ("course_utils.grading.export", "export", "grade", "Write grades, or a grader, for another platform."),
}


def _task(name):
    """The function behind a command; whatever library it turns out to lack is named in one sentence."""
    module, function, extra, _ = COMMANDS[name]

    def run(*arguments, **options):
        try:
            getattr(importlib.import_module(module), function)(*arguments, **options)
        except ModuleNotFoundError as missing:
            if (missing.name or "").startswith("course_utils"):
                raise
            raise CourseError(
                f"`course {name}` needs the Python module {missing.name!r}, which is not installed. "
                f"Run: python -m pip install 'course-utils[{extra}]'"
            ) from missing

    return run


def _app():
    """The Typer application; its signatures are the command line's whole grammar."""
    import typer

    app = typer.Typer(
        help=__doc__.splitlines()[0], add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False
    )

    def command(function):
        name = function.__name__.replace("_", "-")
        return app.command(name=name, help=COMMANDS[name][3])(function)

    @command
    def book(
        builder: Annotated[
            str, typer.Option(help="html, linkcheck, or sphinx (by the conf.py written for it)")
        ] = "html",
    ):
        _task("book")(builder=builder)

    @command
    def serve(port: int = 8000):
        _task("serve")(port=port)

    @command
    def pdf():
        _task("pdf")()

    @command
    def scoreboard():
        _task("scoreboard")()

    @command
    def toc():
        _task("toc")()

    @command
    def release(
        lab: Annotated[list[str] | None, typer.Argument(help="labs to write; all of them when none is named")] = None,
        check: Annotated[bool, typer.Option("--check", help="write nothing; fail if labs/ differs")] = False,
    ):
        _task("release")(labs=lab or None, check=check)

    @command
    def mistakes(lab: Annotated[str | None, typer.Argument()] = None):
        _task("mistakes")(lab=lab)

    @command
    def sample_class():
        _task("sample-class")()

    @command
    def flips():
        _task("flips")()

    @command
    def doctor():
        _task("doctor")()

    from course_utils.grading.cli import add_commands

    add_commands(command, _task)
    return app


def main():
    """Run the command line; a :class:`CourseError` becomes one sentence and exit code 1."""
    try:
        try:
            app = _app()
        except ModuleNotFoundError as missing:
            _say_without_typer(missing.name)
        app()
    except CourseError as problem:
        print(f"course: {problem}", file=sys.stderr)
        raise SystemExit(1) from None


def _say_without_typer(module):
    """What the command can do, and what it lacks, printed with the standard library only."""
    width = max(map(len, COMMANDS))
    print("The `course` command knows:")
    for name, (_, _, extra, summary) in COMMANDS.items():
        print(f"  {name:<{width}}  {summary}  [extra: {extra}]")
    raise CourseError(
        f"the Python module {module!r} is missing, so no command can run yet. "
        "Run: python -m pip install 'course-utils[cli]' (or the extra named beside the command you want)"
    )


if __name__ == "__main__":
    main()
