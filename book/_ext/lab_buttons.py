"""Where a lab can be opened: the buttons of a chapter's card, ``{lab-list}`` with all labs, and the files behind them.

A lab that needs no torch opens in the browser, in the JupyterLite that lies beside the pages. Colab and Binder get
buttons where ``repository.url`` of ``_config.yml`` says from where they can take the notebooks; a download always does.
"""

import json
import os
import zipfile
from pathlib import Path
from typing import ClassVar
from urllib.parse import quote, urlsplit

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from course_utils.authoring import curriculum, lab_packages, lite
from course_utils.authoring import repository as own

ROOT = Path(__file__).resolve().parents[2]
MIDNIGHT = (1980, 1, 1, 0, 0, 0)  # the same labs give the same bytes
HOW_TO_START = """Unpack this folder, open a terminal in it, and type

    python -m venv .venv
    .venv/bin/pip install ./{wheel} {needs}
    .venv/bin/jupyter lab {lab}/lab.ipynb

(on Windows .venv\\Scripts\\ takes the place of .venv/bin/).
"""


def look_for_labs(app, config):
    """Note whether this site can run labs: whether ``course book`` found Python, the packages and JupyterLite."""
    packages = lab_packages.provide(ROOT, download=False)
    made = (ROOT / "_build" / "lite" / "index.html").is_file()
    config.labs_in_the_browser = bool(config.live_runtime.folder and packages and made)


def find_repository(app, config):
    """Take this very copy's address where ``_config.yml`` names none, so that a fork's buttons lead to the fork."""
    options = config.html_theme_options
    if not options.get("repository_url") and own.address(ROOT):
        told = {"repository_url": own.address(ROOT)}
        told |= {"repository_branch": own.branch(ROOT)} if own.branch(ROOT) else {}
        config.html_theme_options = {**options, **told}


def repository(config):
    """The project on GitHub as ``owner/name``, and its branch; both empty where ``_config.yml`` names none."""
    url = urlsplit(config.html_theme_options.get("repository_url") or "")
    name = url.path.strip("/").removesuffix(".git")
    if url.hostname != "github.com" or name.count("/") != 1:
        return "", ""
    return name, config.html_theme_options.get("repository_branch") or "main"


def buttons(app, chapter, docname):
    """Links that open a chapter's lab, as pairs of words and address; the first is the best there is."""
    up = "../" * docname.count("/")
    notebook = f"labs/{chapter.lab}/lab.ipynb"
    name, branch = repository(app.config)
    found = []
    if app.config.labs_in_the_browser and not chapter.torch:
        found.append(("Open in the browser", f"{up}{lite.PAGE}{quote(f'{chapter.lab}/lab.ipynb')}"))
    if name:
        found.append(("Colab", f"https://colab.research.google.com/github/{name}/blob/{branch}/{notebook}"))
        if not chapter.torch:  # more than Binder's machines hold
            found.append(("Binder", f"https://mybinder.org/v2/gh/{name}/{branch}?labpath={quote(notebook)}"))
    found.append(("Download", f"{up}_static/labs/{chapter.lab}.zip"))
    return found


def remark(app, chapter):
    """Why a lab does not open in the browser, where it does not; else an empty text."""
    if chapter.torch:
        return "It needs PyTorch, which no browser runs: open it on your machine with "
    if not app.config.labs_in_the_browser:
        return "This copy of the site has no Python to run it with: open it on your machine with "
    return ""


def opens(app, chapter, docname):
    """The paragraphs that say how to open a chapter's lab."""
    line = nodes.paragraph(classes=["lab-buttons"])
    for words, address in buttons(app, chapter, docname):
        link = nodes.reference("", words, refuri=address, internal=True, classes=["lab-button"])
        line += [link, nodes.Text(" ")]
    found, why = [line], remark(app, chapter)
    if why:
        found.append(nodes.paragraph("", "", nodes.Text(why), nodes.literal("", "make lab"), nodes.Text(".")))
    return found


class LabList(SphinxDirective):
    """``{lab-list}``: every lab of the course with its buttons, and what Colab wants to be told first."""

    option_spec: ClassVar = {}

    def run(self):
        """Write a definition list, and a cell for Colab where there is a button for it."""
        chapters = [chapter for chapter in curriculum.load(self.env.srcdir).chapters if chapter.lab]
        listed = nodes.definition_list(classes=["lab-list"])
        for chapter in chapters:
            term = nodes.term("", f"{int(chapter.lab.split('_')[0])} {chapter.title}")
            body = nodes.definition("", *opens(self.env.app, chapter, self.env.docname))
            listed += nodes.definition_list_item("", term, body)
        name, branch = repository(self.env.app.config)
        if not name:
            return [listed]
        said = "In Colab, put this into a cell of its own at the top, with the lab's folder, and run it first:"
        cell = (
            f"!git clone -q --depth 1 --branch {branch} https://github.com/{name} course && pip install -q ./course\n"
            f"%cd course/labs/{chapters[0].lab}"
        )
        return [listed, nodes.paragraph("", said), nodes.literal_block(cell, cell, language="text")]


def write_files(app, exception):
    """Put JupyterLite into the site, write the downloads, and say in ``site.json`` which labs open in the browser."""
    if exception is not None or app.builder.format != "html":
        return
    site = Path(app.outdir)
    about = json.loads((site / "site.json").read_text(encoding="utf-8"))
    wheel = site / about["wheel"]
    course = curriculum.load(app.srcdir)
    for chapter in course.chapters:
        if chapter.lab and (course.root / "labs" / chapter.lab).is_dir():
            write_zip(
                site / "_static" / "labs" / f"{chapter.lab}.zip", course.root / "labs" / chapter.lab, wheel, chapter
            )
    about["labs"] = lite.put_into(site, ROOT, app.config.live_runtime, wheel)
    (site / "site.json").write_text(json.dumps(about, indent=2) + "\n", encoding="utf-8")


def write_zip(path, lab, wheel, chapter):
    """One lab, the package's wheel, and how to start it."""
    needs = "jupyterlab ipywidgets matplotlib" + (" torch" if chapter.torch else "")
    files = {f"{lab.name}/{found.name}": found.read_bytes() for found in sorted(lab.iterdir()) if found.is_file()}
    files |= {wheel.name: wheel.read_bytes()}
    files["START.txt"] = HOW_TO_START.format(wheel=wheel.name, needs=needs, lab=lab.name).encode()
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(os.path.join(lab.name, name), MIDNIGHT), content, zipfile.ZIP_DEFLATED)


def setup(app):
    """Register with Sphinx."""
    app.setup_extension("live")
    app.add_config_value("labs_in_the_browser", False, "env", types=[bool])
    app.add_directive("lab-list", LabList)
    app.connect("config-inited", find_repository)
    app.connect("config-inited", look_for_labs, priority=600)  # once the runtime is known
    app.connect("build-finished", write_files, priority=600)  # once there is a site.json
    return {"parallel_read_safe": True, "parallel_write_safe": True}
