"""Fill the cache of executed pages before Sphinx reads them, whatever command started the build."""

from pathlib import Path

from sphinx.errors import ExtensionError
from sphinx.util import logging

from course_utils.authoring.execution import cache_folder, fill_cache
from course_utils.errors import CourseError

ROOT = Path(__file__).resolve().parents[2]


def use_cache(app, config):
    """Point myst-nb at the project's cache, unless another one is set."""
    config.nb_execution_cache_path = config.nb_execution_cache_path or str(cache_folder(ROOT))


def execute(app):
    """Execute what is not in the cache yet; a page that fails stops the build with its own error."""
    pages = [Path(app.env.doc2path(name)) for name in sorted(app.project.discover(app.config.exclude_patterns))]
    try:
        fill_cache(ROOT, pages, say=logging.getLogger(__name__).info, folder=app.config.nb_execution_cache_path)
    except CourseError as problem:
        raise ExtensionError(str(problem)) from None


def setup(app):
    """Register with Sphinx."""
    app.connect("config-inited", use_cache)
    app.connect("builder-inited", execute, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
