"""What the site needs for figures that move: Python for the browser, one wheel of the package, the book's look as data.

Pages with an explorer load one small script, which brings the rest when it is needed. ``site.json`` says where Python
comes from, and names every host besides the site's own; where there is one, the footer says so too.
"""

import json
import shutil
from pathlib import Path

from docutils import nodes

from course_utils.authoring import pyodide, wheel
from course_utils.explorers.look import look

ROOT = Path(__file__).resolve().parents[2]
FOOTER = (
    "<p>Figures that move load Python (Pyodide {version}) from {host} when you start one; "
    "everything else comes from this site.</p>"
)


def find_runtime(app, config):
    """Look for the runtime, without a network: ``course book`` has fetched it before, if it can be had."""
    app.config.live_runtime = pyodide.provide(ROOT, download=False)
    for host in app.config.live_runtime.hosts:
        options = dict(config.html_theme_options)
        said = FOOTER.format(version=app.config.live_runtime.version, host=host)
        config.html_theme_options = options | {"extra_footer": options.get("extra_footer", "") + said}


def add_scripts(app, pagename, templatename, context, doctree):
    """Put the script and the style sheet on the pages that have an explorer."""
    if doctree is not None and any("explorer" in node for node in doctree.findall(nodes.figure)):
        app.add_js_file("explorer/start.js", loading_method="defer")
        app.add_css_file("explorer/roles.css", priority=900)
        app.add_css_file("explorer/explorer.css", priority=910)


def colors(look):
    """The style sheet that gives each role its color, for light pages and for dark ones."""
    blocks = []
    for i, html in enumerate(('html:not([data-theme="dark"])', 'html[data-theme="dark"]')):
        lines = [f"  --role-{role.replace(' ', '-')}: {pair[i]};" for role, pair in look["roles"].items()]
        blocks.append("\n".join([f"{html} figure.explorer {{", *lines, "}"]))
    return "\n".join([*blocks, ""])


def write_files(app, exception):
    """Copy the runtime and the wheel, and write what the scripts read."""
    if exception is not None or app.builder.format != "html":
        return
    site, runtime = Path(app.outdir), app.config.live_runtime
    static = site / "_static"
    (static / "pyodide").mkdir(exist_ok=True)
    for name in runtime.files if runtime.folder else ():
        shutil.copyfile(runtime.folder / name, static / "pyodide" / name)
    (static / "pyodide" / "pyodide-lock.json").write_text(json.dumps(runtime.lock), encoding="utf-8")
    built = wheel.build(ROOT, static / "wheels")
    data = look()
    (static / "explorer" / "roles.css").write_text(colors(data), encoding="utf-8")
    (static / "explorer" / "look.js").write_text(f"export default {json.dumps(data)};\n", encoding="utf-8")
    about = {
        "hosts": runtime.hosts,
        "pyodide": {
            "version": runtime.version,
            "files": runtime.address if runtime.hosts else "_static/pyodide/",
            "lock": "_static/pyodide/pyodide-lock.json",
        },
        "wheel": built.relative_to(site).as_posix(),
    }
    (site / "site.json").write_text(json.dumps(about, indent=2) + "\n", encoding="utf-8")


def setup(app):
    """Register with Sphinx."""
    app.add_config_value("live_runtime", None, "", types=[pyodide.Runtime])
    app.connect("config-inited", find_runtime)
    app.connect("html-page-context", add_scripts)
    app.connect("build-finished", write_files)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
