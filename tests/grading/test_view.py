"""The view of course_utils hides a name, where it is defined too, and leaves the rest as it was."""

import importlib
import sys

import pytest

from course_utils.grading.worker.view import View


@pytest.fixture
def view(tmp_path, monkeypatch):
    package = tmp_path / "pretend"
    (package / "optim").mkdir(parents=True)
    (package / "__init__.py").write_text("")
    (package / "optim" / "adam.py").write_text("class Adam: pass\ndef helper(): return 1\n")
    (package / "optim" / "__init__.py").write_text("from pretend.optim.adam import Adam, helper\n")
    monkeypatch.syspath_prepend(tmp_path)
    view = View(["pretend.optim.Adam"])
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    view.install()
    yield view
    for name in [name for name in sys.modules if name.startswith("pretend")]:
        del sys.modules[name]


def test_the_name_is_gone_from_the_package_and_from_the_module_that_defines_it(view):
    for module in ("pretend.optim", "pretend.optim.adam"):
        found = importlib.import_module(module)
        with pytest.raises(ImportError, match="asks you to write"):
            _ = found.Adam
        assert "Adam" not in vars(found)
        assert found.helper() == 1
        with pytest.raises(AttributeError, match="no attribute 'other'"):
            _ = found.other


def test_from_import_gets_the_sentence_too(view):
    with pytest.raises(ImportError, match="asks you to write"):
        exec("from pretend.optim import Adam")
