"""``{sample-class}``: links into the pages that the grader wrote for the sample class, which lie below ``_static``.

Each line of the body is ``NAME: what to see there``. Where no sandbox works on the machine that builds the site, a
sentence stands in the links' place.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from course_utils.grading import sample_class

ROOT = Path(__file__).resolve().parents[2]
PAGE, PLACE = "instructors/sample", "_static/sample_class"


class SampleClass(SphinxDirective):
    """The directive."""

    has_content = True

    def run(self):
        """Write the links, or why there are none."""
        folder, reason = graded(self.env.app)
        if folder is None:
            said = "This copy of the site was built on a machine that cannot grade it safely: "
            return [nodes.paragraph("", said + reason)]
        up = "../" * self.env.docname.count("/") + PLACE
        line = nodes.paragraph(classes=["lab-buttons"])
        for words, file in (("The class's page", "index.html"), ("grades.csv", "grades.csv")):
            line += [nodes.reference("", words, refuri=f"{up}/{file}", internal=True, classes=["lab-button"])]
            line += nodes.Text(" ")
        return [line, nodes.bullet_list("", *(self.item(text, folder, up) for text in self.content if text.strip()))]

    def item(self, text, folder, up):
        """One student's page, and what to see on it."""
        name, colon, words = text.partition(": ")
        found = sorted((folder / "students").glob(f"{name.replace(' ', '_')}*.html"))
        if not colon or len(found) != 1:
            raise self.error(f"sample-class: there is no page of a student {name!r}")
        link = nodes.reference("", name, refuri=f"{up}/students/{found[0].name}", internal=True)
        return nodes.list_item("", nodes.paragraph("", "", link, nodes.Text(f": {words}")))


def begin(app):
    """Have the class graded beside the build, which uses one core only."""
    if (Path(app.srcdir) / f"{PAGE}.md").is_file():
        command = [sys.executable, "-c", "from course_utils.grading.sample_class import main; main()"]
        app.sample_class_grading = subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )


def graded(app):
    """The folder with the class's pages, or None and the reason why there is none: as soon as the grading has ended."""
    app.sample_class_grading.wait()
    return sample_class.provide(ROOT)  # done, or it says again what went wrong


def copy_pages(app, exception):
    """Put the class's pages into the site."""
    if exception is None and app.builder.format == "html" and PAGE in app.env.found_docs:
        folder, _ = graded(app)
        place = Path(app.outdir) / PLACE
        shutil.rmtree(place, ignore_errors=True)
        if folder is not None:
            shutil.copytree(folder, place, ignore=shutil.ignore_patterns("state"))


def setup(app):
    """Register with Sphinx."""
    app.add_directive("sample-class", SampleClass)
    app.connect("builder-inited", begin)
    app.connect("build-finished", copy_pages)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
