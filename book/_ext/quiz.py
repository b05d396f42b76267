"""``{quiz}``: a question whose options open to say whether they are right, and why.

Each option is a fold, so the quiz works with no JavaScript, by keyboard and in a screen reader. Every option, right or
wrong, must give its reason; a quiz without a right option, or with a silent one, stops the build.
"""

import re
from string import ascii_uppercase
from typing import ClassVar

from boxes import make_box
from docutils import nodes
from docutils.parsers.rst import directives
from docutils.statemachine import StringList
from folds import make_fold
from sphinx.util.docutils import SphinxDirective

OPTION = re.compile(r"[-*] \[([ xX])\] +(?P<text>.*)")


def split_options(lines):
    """Split a quiz's body.

    Parameters
    ----------
    lines : sequence of str

    Returns
    -------
    question : int
        The number of lines before the first option.
    options : list of (bool, str, int, list of str)
        Whether it is right, its text, the line its reason starts at, and the reason's lines.

    Raises
    ------
    ValueError
        When the list is not a quiz; the message is a sentence.
    """
    starts = [i for i, line in enumerate(lines) if OPTION.match(line)]
    if len(starts) < 2:
        raise ValueError("a quiz needs two options or more, each on a line that begins with `- [x]` or `- [ ]`")
    options = []
    for start, end in zip(starts, [*starts[1:], len(lines)]):
        mark, text = OPTION.match(lines[start]).groups()
        reason = list(lines[start + 1 : end])
        loose = [line for line in reason if line.strip() and not line.startswith("  ")]
        if loose:
            raise ValueError(f"this line belongs to no option; indent it by two spaces: {loose[0]!r}")
        if not any(line.strip() for line in reason):
            raise ValueError(f"the option {text!r} gives no reason; write it below, indented by two spaces")
        options.append((mark in "xX", text, start + 1, [line[2:] for line in reason]))
    if not any(right for right, *_ in options):
        raise ValueError("no option of this quiz is marked as right with [x]")
    return starts[0], options


class Quiz(SphinxDirective):
    """The directive; its title is optional."""

    optional_arguments = 1
    final_argument_whitespace = True
    has_content = True
    option_spec: ClassVar = {"name": directives.unchanged_required, "class": directives.class_option}

    def run(self):
        """Build the question and its list of options."""
        try:
            question, options = split_options(list(self.content))
        except ValueError as problem:
            raise self.error(f"quiz: {problem}") from None
        box = make_box(self, "quiz", "Quiz")
        self.state.nested_parse(self.content[:question], self.content_offset, box)
        answers = nodes.enumerated_list(enumtype="upperalpha", prefix="", suffix=".", classes=["quiz-options"])
        for letter, option in zip(ascii_uppercase, options):
            answers += nodes.list_item("", self.option(letter, *option))
        box += answers
        return [box]

    def option(self, letter, right, text, line, reason):
        """One option: its text opens the verdict and the reason; its letter is heard, a formula is not."""
        title, messages = self.state.inline_text(text, self.lineno + line)
        title.insert(0, nodes.inline("", f"Option {letter}: ", classes=["visually-hidden"]))
        body = nodes.container(classes=["quiz-reason"])
        lines = StringList(reason, source=self.get_source_info()[0])
        self.state.nested_parse(lines, self.content_offset + line, body)
        verdict = nodes.strong("", "Right." if right else "No.", classes=["verdict"])
        if body.children and isinstance(body[0], nodes.paragraph):
            body[0].insert(0, [verdict, nodes.Text(" ")])
        else:
            body.insert(0, nodes.paragraph("", "", verdict))
        return make_fold(title, [body, *messages], classes=["quiz-option", "right" if right else "wrong"])


def setup(app):
    """Register with Sphinx."""
    app.setup_extension("boxes")
    app.add_directive("quiz", Quiz)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
