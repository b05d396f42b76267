"""Pages run before the build, failures can be read, the cache forgets in time, and gpu cells run only on a GPU."""

import nbformat
import pytest

from course_utils.authoring import execution, gpu, warm_kernel
from course_utils.errors import CourseError

PAGE = """---
file_format: mystnb
kernelspec: {name: python3}
---
# A page

```{code-cell} python
print(6 * 7)
```

```{code-cell} python
:tags: [gpu]
print("on the device")
```
"""


@pytest.fixture
def root(tmp_path):
    (tmp_path / "book" / "_ext").mkdir(parents=True)
    (tmp_path / "course_utils" / "nn").mkdir(parents=True)
    (tmp_path / "course_utils" / "authoring").mkdir()
    (tmp_path / "requirements.txt").write_text("numpy==2.0\n")
    (tmp_path / "course_utils" / "nn" / "a.py").write_text("one = 1\n")
    (tmp_path / "course_utils" / "authoring" / "b.py").write_text("one = 1\n")
    (tmp_path / "book" / "page.md").write_text(PAGE)
    return tmp_path


def fill(root, monkeypatch, has_gpu=False):
    monkeypatch.setattr(gpu, "available", lambda: has_gpu)
    said = []
    execution.fill_cache(root, [root / "book" / "page.md"], say=said.append)
    return said


def cached(root, has_gpu=False):
    cache = execution.open_cache(root, execution.cache_folder(root), has_gpu)
    return cache.merge_match_into_notebook(execution.read_page(root / "book" / "page.md"))[1]


def test_a_gpu_cell_is_skipped_without_a_gpu_and_runs_and_is_recorded_with_one(root, monkeypatch):
    assert len(fill(root, monkeypatch)) == 1
    first, second = (cell for cell in cached(root).cells if cell.cell_type == "code")
    assert first.outputs[0]["text"] == "42\n" and second.outputs == []
    assert "skip-execution" not in second.metadata.tags
    assert not (root / gpu.RECORD).exists()

    where = {"device": "Imagined GPU", "versions": {"torch": "2.13.0"}, "date": "2026-11-20"}
    monkeypatch.setattr(gpu.record, "__defaults__", (lambda: where,))
    assert len(fill(root, monkeypatch, has_gpu=True)) == 1  # a GPU is another state: the page runs again
    assert [c for c in cached(root, True).cells if c.cell_type == "code"][1].outputs[0]["text"] == "on the device\n"
    recorded = gpu.load(root)[gpu.key('print("on the device")')]
    assert recorded == {"page": "page.md", "output": "on the device", **where}


def test_the_page_names_device_versions_and_date_of_the_recorded_run():
    from gpu_cells import sentence

    run = {"device": "Imagined GPU", "versions": {"torch": "2.13.0"}, "date": "2026-11-20", "output": "3.0"}
    assert sentence(run).endswith("on 2026-11-20, on Imagined GPU with torch 2.13.0:")
    assert "not yet recorded" in sentence(None)


def test_a_page_that_did_not_change_is_not_run_again(root, monkeypatch):
    monkeypatch.setattr(execution, "run_page", fake_run)
    assert len(fill(root, monkeypatch)) == 1
    assert fill(root, monkeypatch) == []


@pytest.mark.parametrize("changed", ["course_utils/nn/a.py", "requirements.txt", "book/_ext/new.py"])
def test_the_cache_forgets_when_package_pins_or_extensions_change(root, monkeypatch, changed):
    monkeypatch.setattr(execution, "run_page", fake_run)
    fill(root, monkeypatch)
    (root / changed).write_text("two = 2\n")
    assert len(fill(root, monkeypatch)) == 1


def test_the_cache_stays_when_only_the_grader_or_the_builder_changes(root, monkeypatch):
    monkeypatch.setattr(execution, "run_page", fake_run)
    fill(root, monkeypatch)
    (root / "course_utils" / "authoring" / "b.py").write_text("two = 2\n")
    assert fill(root, monkeypatch) == []


def test_the_error_of_a_failing_page_names_page_and_line_and_is_plain_text(root, monkeypatch):
    (root / "book" / "page.md").write_text(PAGE.replace("print(6 * 7)", "print(6 / 0)"))
    with pytest.raises(CourseError) as problem:
        fill(root, monkeypatch)
    text = str(problem.value)
    assert "book/page.md" in text and "ZeroDivisionError" in text and "print(6 / 0)" in text
    assert "\x1b" not in text


def fake_run(path, notebook, has_gpu):
    """Stand for a run: the notebook as it is."""
    assert isinstance(notebook, nbformat.NotebookNode)
    return 0.0


KERNEL = """---
file_format: mystnb
kernelspec: {name: python3}
---
# A page

```{code-cell} python
from pathlib import Path
import course_utils, matplotlib.pyplot as plt
print(hasattr(course_utils, "mark"), __name__, Path.cwd().name)
course_utils.mark = True
```

```{code-cell} python
class Local:
    pass
import os, sys
os.write(1, b"past the messages"); print("a warning", file=sys.stderr)
plt.plot([1, 2]); plt.show()
```
"""


@pytest.mark.parametrize("works", [True, False])
def test_each_page_has_a_kernel_of_its_own_warm_or_not(root, monkeypatch, works):
    monkeypatch.setattr(warm_kernel, "WORKS", works and warm_kernel.WORKS)
    pages = [root / "book" / f"page{i}.md" for i in range(2)]
    for page in pages:
        page.write_text(KERNEL)
    monkeypatch.setattr(gpu, "available", lambda: False)
    for page in pages:
        notebook = execution.read_page(page)
        execution.run_page(page, notebook, has_gpu=False)
        first, second = (cell for cell in notebook.cells if cell.cell_type == "code")
        assert first.outputs[0]["text"] == "False __main__ book\n"
        warning, *_, figure = second.outputs
        assert warning["text"] == "a warning\n" and "image/png" in figure["data"]


def test_a_warm_kernel_is_a_fork_that_has_imported_what_pages_import(root):
    if not warm_kernel.WORKS:
        pytest.skip("forking after such imports is not safe on this system")
    page = root / "book" / "page.md"
    page.write_text(
        KERNEL.replace("import os, sys", "import os, sys\nprint([m in sys.modules for m in ('scipy', 'torch')])")
    )
    notebook = execution.read_page(page)
    execution.run_page(page, notebook, has_gpu=False)
    [cell] = [c for c in notebook.cells if "Local" in c.source]
    assert "[True, True]\n" in [output.get("text") for output in cell.outputs]


def test_a_kernel_that_dies_is_a_failure_with_words(root, monkeypatch):
    (root / "book" / "page.md").write_text(PAGE.replace("print(6 * 7)", "import os; os._exit(3)"))
    with pytest.raises(CourseError, match=r"page\.md"):
        fill(root, monkeypatch)
