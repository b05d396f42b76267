"""What the tests of all pages share: which pages there are, and what axe-core finds grave."""

GRAVE = ("serious", "critical")
RUN = "axe.run(%s, { resultTypes: ['violations'] })"
SAVES_DATA = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"  # figures stay static


def every_page(folder):
    """The book's pages: JupyterLite's are its project's."""
    paths = (path.relative_to(folder) for path in sorted(folder.rglob("*.html")))
    return [path.as_posix() for path in paths if path.parts[0] not in ("_static", "lite")]


def grave(violations):
    """What is serious or critical, as lines to read."""
    return [
        f"{found['id']}: {node['html'][:120]}"
        for found in violations
        if found["impact"] in GRAVE
        for node in found["nodes"]
    ]
