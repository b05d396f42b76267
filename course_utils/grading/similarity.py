"""Which notebooks share more code than chance explains: winnowed k-grams of the syntax tree, the starter removed.

A notebook becomes the sequence of its syntax tree's nodes, cell by cell: names, numbers, comments and white space do
not count, calls of a library do. Each run of K nodes is hashed, of each WINDOW hashes the smallest is kept (winnowing),
and what the starter holds is dropped. Two notebooks are compared by the hashes that few others have.

What it says is a reason to look, not a verdict: two people who worked together look the same as two who copied.
"""

import ast
import zlib
from collections import Counter, defaultdict
from dataclasses import dataclass

K = 10  # nodes in a row: about one line of code
WINDOW = 5
RARE = 0.15  # of the class: what more have is common knowledge
FEWEST = 12  # rare hashes that two notebooks share, below which nothing is said
ALIKE = 0.45  # of the smaller notebook's rare hashes
SILENT = (ast.expr_context, ast.Load)


@dataclass(frozen=True)
class Pair:
    """Two students whose notebooks are alike; ``share`` of the smaller one's unusual code is in the other."""

    one: str
    other: str
    share: float
    shared: int


def similar_pairs(notebooks, starter=(), alike=ALIKE):
    """Pairs of notebooks that are alike, the most alike first.

    Parameters
    ----------
    notebooks : iterable of (str, sequence of str)
        Student and code cells; looked at one at a time.
    starter : sequence of str
        The code cells that everybody was given.
    alike : float

    Returns
    -------
    list of Pair
    """
    given = {gram for cell in starter for gram in grams(cell)}
    prints, students = [], []
    for student, cells in notebooks:
        students.append(student)
        prints.append(frozenset().union(*(winnowed(cell, given) for cell in cells)))
    count = Counter(gram for each in prints for gram in each)
    most = max(2, RARE * len(prints))
    owners = defaultdict(list)
    size = [0] * len(prints)
    for k, each in enumerate(prints):
        for gram in each:
            if count[gram] <= most:
                owners[gram].append(k)
                size[k] += 1
    shared = Counter((a, b) for who in owners.values() for i, a in enumerate(who) for b in who[i + 1 :])
    found = []
    for (a, b), number in shared.items():
        share = number / min(size[a], size[b])
        if number >= FEWEST and share >= alike:
            found.append(Pair(*sorted((students[a], students[b])), share, number))
    return sorted(found, key=lambda pair: (-pair.share, pair.one, pair.other))


def winnowed(source, without=frozenset()):
    """The hashes of a cell that stand for it: of each window the smallest, and of several smallest the last."""
    hashes = [gram for gram in grams(source) if gram not in without]
    kept = set()
    for start in range(max(1, len(hashes) - WINDOW + 1)):
        window = hashes[start : start + WINDOW]
        if window:
            kept.add(min(window))
    return kept


def grams(source):
    """The hash of every run of K nodes of a cell's syntax tree, in order."""
    tokens = [zlib.crc32(token.encode("utf-8", "replace")) for token in nodes(source)]
    return [hash(tuple(tokens[k : k + K])) for k in range(len(tokens) - K + 1)]  # numbers hash alike in every run


def nodes(source):
    """The nodes of a cell's syntax tree in the order they are written; none where it does not parse."""
    lines = (line for line in source.split("\n") if not line.lstrip().startswith(("%", "!")))
    try:
        return list(_walk(ast.parse("\n".join(lines))))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []


def _walk(node):
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return  # a docstring, or a `...`
    if isinstance(node, SILENT):
        return
    name = type(node).__name__
    yield f"{name}:{node.attr}" if isinstance(node, ast.Attribute) else name
    for child in ast.iter_child_nodes(node):
        yield from _walk(child)
