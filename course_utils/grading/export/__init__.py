"""Grades, or a grader, in the form that another platform wants: ``course export FORM WHAT``."""

from pathlib import Path

from course_utils.errors import CourseError

FORMS = ("canvas", "moodle", "gradescope", "autograder", "classroom")


def export(form, what, out=None, roster=None, column=None, private=None, unsafe=False, root=None):
    """Write an export; CourseError where something it needs was not given.

    Parameters
    ----------
    form : str
        One of ``FORMS``. The first three write grades, the others a grader for one lab.
    what : path or str
        The folder that ``course grade`` wrote, or the lab's name.
    out : path, optional
    roster : path, optional
        For Canvas and Moodle: the gradebook as the platform exports it, which is filled in.
    column : str, optional
        For Canvas: the assignment's column.
    private : path, optional
        For the autograder: the folder with hidden checks and the course key.
    unsafe : bool
        For the autograder: grade there even where no sandbox works.
    root : path, optional
    """
    from course_utils.grading.export import autograder, canvas, classroom, gradescope, moodle

    if form not in FORMS:
        raise CourseError(f"there is no export {form!r}; there are {', '.join(FORMS)}")
    if form in ("canvas", "moodle") and roster is None:
        raise CourseError(f"{form} needs --roster FILE: the gradebook as {form.capitalize()} exports it")
    if form == "canvas":
        canvas.write(Path(what), Path(roster), out, column)
    elif form == "moodle":
        moodle.write(Path(what), Path(roster), out)
    elif form == "gradescope":
        gradescope.write(Path(what), out)
    elif form == "autograder":
        autograder.write(what, out, private, unsafe, root)
    else:
        classroom.write(what, out, root)
