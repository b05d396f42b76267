"""What a page says under a ``gpu`` cell that could not run here: its last recorded run, or that there is none."""

from pathlib import Path

from docutils import nodes
from sphinx.transforms import SphinxTransform

from course_utils.authoring import gpu

ROOT = Path(__file__).resolve().parents[2]


def sentence(run):
    """The line under the cell."""
    if run is None:
        return "This cell needs a GPU. A run of it is not yet recorded."
    versions = ", ".join(f"{name} {version}" for name, version in run["versions"].items())
    return f"This cell needs a GPU. Its last recorded run was on {run['date']}, on {run['device']} with {versions}:"


class GpuCells(SphinxTransform):
    """Add the record to each ``gpu`` cell that has no output of its own."""

    default_priority = 840

    def apply(self, **kwargs):
        """Look at every code cell of the page."""
        runs = gpu.load(ROOT)
        for cell in self.document.findall(nodes.container):
            if cell.get("nb_element") != "cell_code" or "gpu" not in cell["cell_metadata"].get("tags", []):
                continue
            parts = {child.get("nb_element"): child for child in cell.children}
            if "cell_code_output" in parts:
                continue
            run = runs.get(gpu.key(parts["cell_code_source"].astext())) if "cell_code_source" in parts else None
            note = nodes.container("", nodes.paragraph("", sentence(run)), classes=["gpu-note"])
            if run is not None:
                note += nodes.literal_block(run["output"], run["output"], language="none")
            cell += note


def setup(app):
    """Register with Sphinx."""
    app.add_transform(GpuCells)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
