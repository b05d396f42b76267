"""What nbval needs to know: a notebook's cell tagged ``gpu`` runs where CUDA is, and is skipped elsewhere."""

import pytest


def pytest_collection_modifyitems(items):
    """Skip the ``gpu`` cells that nbval has collected where PyTorch sees no device; with one they just run."""
    tagged = [item for item in items if "gpu" in getattr(getattr(item, "cell", None), "metadata", {}).get("tags", [])]
    if not tagged:
        return
    from course_utils.authoring import gpu

    if not gpu.available():
        for item in tagged:
            item.add_marker(pytest.mark.skip(reason="this cell needs a GPU, and PyTorch sees none here"))
