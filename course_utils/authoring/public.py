"""The part of ``checks.py`` that students get: hidden checks are cut out, with whatever only they use.

The cut is made on the syntax tree and in the source's own lines, so the rest of the file stays as it was written.
"""

import ast


def public_source(source):
    """``checks.py`` without its hidden checks.

    Examples
    --------
    >>> print(public_source('''
    ... SECRET = 7
    ... @check("f", hidden=True)
    ... def on_seven(student, v, rng):
    ...     "Seven."
    ...     return {"f": student.f(SECRET)}
    ... @check("f")
    ... def on_one(student, v, rng):
    ...     "One."
    ...     return {"f": student.f(1)}
    ... ''').strip())
    @check("f")
    def on_one(student, v, rng):
        "One."
        return {"f": student.f(1)}
    """
    tree = ast.parse(source)
    cut = [node for node in tree.body if is_hidden(node)]
    kept = [node for node in tree.body if node not in cut]
    orphans = _names_used(cut)
    while orphans:
        used = _names_used(kept)
        more = [n for n in kept if (made := _names_made(n)) and made <= orphans - used]
        if not more:
            break
        cut += more
        kept = [node for node in kept if node not in more]
        orphans |= _names_used(more)
    lines = source.splitlines()
    dropped = set()
    for node in cut:
        dropped |= set(_lines_of(node, lines))
    text = "\n".join(line for k, line in enumerate(lines) if k not in dropped)
    while "\n\n\n\n" in text:
        text = text.replace("\n\n\n\n", "\n\n\n")
    return text.rstrip("\n") + "\n"


def is_hidden(node):
    """Is this top-level node a check marked ``hidden=True``?"""
    return isinstance(node, ast.FunctionDef) and any(
        isinstance(call, ast.Call)
        and any(k.arg == "hidden" and isinstance(k.value, ast.Constant) and k.value.value for k in call.keywords)
        for call in node.decorator_list
    )


def _names_used(nodes):
    return {n.id for node in nodes for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)}


def _names_made(node):
    """The names that a top-level definition, assignment or import makes; a check's own name is used by the lab."""
    if isinstance(node, ast.FunctionDef) and not node.decorator_list:
        return {node.name}
    if isinstance(node, ast.Assign):
        return {n.id for target in node.targets for n in ast.walk(target) if isinstance(n, ast.Name)}
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return {(alias.asname or alias.name).partition(".")[0] for alias in node.names}
    return set()


def _lines_of(node, lines):
    """A node's lines with its decorators and the comment right above it."""
    first = min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", []))]) - 1
    while first and lines[first - 1].lstrip().startswith("#"):
        first -= 1
    return range(first, node.end_lineno)
