"""What the guide for instructors gathers: ``{course-weeks}``, ``{teaching-plans}`` and ``{teaching-notes} HEADING``.

All of it comes from ``curriculum.toml`` and the chapters' own teaching pages, so that a new chapter is in it by itself.
"""

import re

from docutils import nodes
from docutils.statemachine import StringList
from sphinx import addnodes
from sphinx.util.docutils import SphinxDirective

from course_utils.authoring import curriculum, weeks
from course_utils.errors import CourseError


def page_link(env, page, words):
    """A link to a page of the book; without ``words`` it carries the page's title."""
    told = {"refdomain": "std", "reftype": "doc", "reftarget": f"/{page}", "refexplicit": bool(words)}
    return addnodes.pending_xref("", nodes.inline("", words or page), refwarn=True, refdoc=env.docname, **told)


def listed(words):
    """``1, 2 and 3``."""
    *first, last = map(str, words)
    return f"{', '.join(first)} and {last}" if first else last


class Gathering(SphinxDirective):
    """What the three directives share: the course, and an error that is a sentence."""

    def run(self):
        """Gather; what cannot be found stops the build."""
        self.course = curriculum.load(self.env.srcdir)
        self.env.note_dependency(str(self.course.root / "curriculum.toml"))
        try:
            return self.gather()
        except CourseError as problem:
            raise self.error(str(problem)) from None

    def teaching_page(self, chapter):
        """The source of a chapter's teaching page."""
        path = self.course.root / "book" / chapter.name / "teaching.md"
        self.env.note_dependency(str(path))
        return path.read_text(encoding="utf-8")


class CourseWeeks(Gathering):
    """``{course-weeks}``: for each week what is done in class, which lab is due, and what is read at home."""

    def gather(self):
        """One section for each week."""
        return [self.week(week) for week in weeks.load(self.course.root)]

    def week(self, week):
        """A week's heading and its facts."""
        section = nodes.section(ids=[f"week-{week.number}"], names=[f"week {week.number}"])
        section += nodes.title("", f"Week {week.number}: {week.title}")
        facts = nodes.definition_list(classes=["chapter-facts"])
        at_home = []
        for chapter, pages in week.in_class:
            planned = weeks.plan_of(self.course.root, chapter)
            links = [self.page(chapter, page, f" ({planned[page]})") for page in pages]
            opening = nodes.paragraph("", "", nodes.strong("", chapter.title))
            facts += self.fact("In class", [opening, nodes.bullet_list("", *links)])
            at_home += [self.page(chapter, page) for page in chapter.pages if page in planned and page not in pages]
        if at_home:
            facts += self.fact("At home", [nodes.bullet_list("", *at_home)])
        if week.minutes:
            facts += self.fact("Minutes", [nodes.paragraph("", f"{week.minutes} of {weeks.LONGEST}")])
        if week.labs:
            facts += self.fact("Lab", [nodes.paragraph("", listed(week.labs))])
        if week.decks:
            words = f"Lecture{'s' * (len(week.decks) > 1)} {listed(week.decks)}"
            facts += self.fact("From", [nodes.paragraph("", words)])
        section += facts
        return section

    def page(self, chapter, page, words=""):
        """A page in a list."""
        link = page_link(self.env, f"{chapter.name}/{page}", "")
        return nodes.list_item("", nodes.paragraph("", "", link, nodes.Text(words)))

    @staticmethod
    def fact(term, content):
        """One line of a week."""
        return nodes.definition_list_item("", nodes.term("", term), nodes.definition("", *content))


class TeachingPlans(Gathering):
    """``{teaching-plans}``: a row for each chapter with the minutes of its plan, and a link to it."""

    def gather(self):
        """The table."""
        group = nodes.tgroup(cols=3)
        group += [nodes.colspec(colwidth=width) for width in (60, 20, 20)]
        heads = ("Chapter", "Minutes in class", "Plan")
        group += nodes.thead("", nodes.row("", *(self.cell(nodes.Text(head)) for head in heads)))
        body, total = nodes.tbody(), 0
        for chapter in self.course.chapters:
            self.teaching_page(chapter)
            minutes = sum(weeks.plan_of(self.course.root, chapter).values())
            total += minutes
            number = int(chapter.name.split("_")[0])
            title = page_link(self.env, f"{chapter.name}/{chapter.pages[0]}", f"{number} {chapter.title}")
            plan = page_link(self.env, f"{chapter.name}/teaching", "open")
            body += nodes.row("", *map(self.cell, (title, nodes.Text(str(minutes)), plan)))
        body += nodes.row("", *(self.cell(nodes.Text(text)) for text in ("Together", str(total), "")))
        group += body
        return [nodes.table("", group)]

    @staticmethod
    def cell(content):
        """A table entry of one paragraph."""
        return nodes.entry("", nodes.paragraph("", "", content))


class TeachingNotes(Gathering):
    """``{teaching-notes} HEADING``: what every chapter's teaching page says under this heading."""

    required_arguments = 1
    final_argument_whitespace = True

    def gather(self):
        """One section for each chapter."""
        found = []
        for chapter in self.course.chapters:
            text = weeks.section(self.teaching_page(chapter), self.arguments[0])
            number = int(chapter.name.split("_")[0])
            section = nodes.section(ids=[f"notes-{chapter.name.replace('_', '-')}"])
            section += nodes.title("", f"{number} {chapter.title}")
            lines = StringList(from_here(text, chapter.name).splitlines(), source=f"{chapter.name}/teaching.md")
            self.state.nested_parse(lines, self.content_offset, section)
            found.append(section)
        return found


def from_here(text, chapter):
    """A chapter's text with its links to other pages of the chapter leading there from another folder."""
    return re.sub(r"\]\((?!\.\./|https?:|#)([\w/-]+\.md)", rf"](../{chapter}/\1", text)


def setup(app):
    """Register with Sphinx."""
    app.add_directive("course-weeks", CourseWeeks)
    app.add_directive("teaching-plans", TeachingPlans)
    app.add_directive("teaching-notes", TeachingNotes)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
