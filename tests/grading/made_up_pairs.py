"""Made-up notebooks for the similarity measure: people who work alone, and people who copy and cover it up.

Whoever works alone takes one of several ways to write each exercise and names of their own; two of them may well take
the same way here and there. Whoever copies takes a whole notebook, or half of one, and disguises it.
"""

import ast
import random
from pathlib import Path

WAYS = (Path(__file__).parent / "made_up_ways.txt").read_text(encoding="utf-8").split("# exercise ")[1:]
EXERCISES = [[way.strip() for way in text.partition("\n")[2].split("# way\n")] for text in WAYS]
WORDS = (
    "alpha beta gamma delta eta theta kappa mu nu rho tau phi psi aux tmp res val acc cur nxt left right item".split()
)
COMMENTS = ["# todo: check", "# see the book", "# this was hard", "# numerically stable", "# works", "# final"]


def alone(rng):
    """A notebook of someone who works alone: a way for each exercise, names and habits of their own."""
    habits = [habit for habit in (ViaName, Dot, Method, Mirrored) if rng.random() < 0.4]
    cells = [rng.choice(ways) for ways in EXERCISES]
    for habit in habits:
        cells = [ast.unparse(ast.fix_missing_locations(habit(rng).visit(ast.parse(cell)))) for cell in cells]
    return [renamed(cell, rng) if rng.random() < 0.7 else cell for cell in cells]


class Habit(ast.NodeTransformer):
    """What one person does in most places and another does not."""

    def __init__(self, rng):
        self.rng = rng


class ViaName(Habit):
    """``return x`` becomes ``result = x``, ``return result``."""

    def visit_Return(self, node):
        if isinstance(node.value, (ast.Name, ast.Constant)) or self.rng.random() < 0.2:
            return node
        return [
            ast.parse(f"result = {ast.unparse(node.value)}").body[0],
            ast.parse("return result", mode="exec").body[0],
        ]


class Dot(Habit):
    """``a @ b`` becomes ``np.dot(a, b)``."""

    def visit_BinOp(self, node):
        self.generic_visit(node)
        if isinstance(node.op, ast.MatMult):
            return ast.parse(f"np.dot({ast.unparse(node.left)}, {ast.unparse(node.right)})", mode="eval").body
        return node


class Method(Habit):
    """``x.mean()`` becomes ``np.mean(x)``, and so do sum and max."""

    def visit_Call(self, node):
        self.generic_visit(node)
        name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        on_module = name and isinstance(node.func.value, ast.Name) and node.func.value.id == "np"
        if name in ("mean", "sum", "max") and not on_module:
            return ast.Call(ast.parse(f"np.{name}", mode="eval").body, [node.func.value, *node.args], node.keywords)
        return node


def renamed(cell, rng):
    """All local names and arguments replaced."""
    tree = ast.parse(cell)
    local = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    local |= {n.arg for n in ast.walk(tree) if isinstance(n, ast.arg)}
    new = dict(zip(sorted(local), rng.sample(WORDS, len(local))))
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            node.id = new.get(node.id, node.id)
        elif isinstance(node, ast.arg):
            node.arg = new.get(node.arg, node.arg)
    return ast.unparse(tree)


class Mirrored(Habit):
    """``a + b`` becomes ``b + a``, ``a * b`` becomes ``b * a``, in some places."""

    def visit_BinOp(self, node):
        self.generic_visit(node)
        if isinstance(node.op, (ast.Add, ast.Mult)) and self.rng.random() < 0.3:
            node.left, node.right = node.right, node.left
        return node


def mirrored(cells, rng):
    return [ast.unparse(Mirrored(rng).visit(ast.parse(cell))) for cell in cells]


def retyped(cells, rng):
    return [renamed(cell, rng) for cell in cells]


def commented(cells, rng):
    return [
        "\n".join([rng.choice(COMMENTS), *(f"{line}  {rng.choice(COMMENTS)}" for line in c.split("\n"))]) for c in cells
    ]


def shuffled(cells, rng):
    return rng.sample(cells, len(cells))


def printing(cells, rng):
    """A print at the beginning of each function, and a cell that tries things out."""
    told = [c.replace(":\n", ":\n    print('here')\n", 1) for c in cells]
    return [*told, "print(sigmoid(np.array([0.0, 1.0])))\nprint('ok')"]


def half_own(cells, rng):
    """Half of the exercises written anew."""
    own = alone(rng)
    kept = set(rng.sample(range(len(cells)), len(cells) // 2 + 1))
    return [cell if k in kept or k >= len(own) else own[k] for k, cell in enumerate(cells)]


DISGUISES = [retyped, commented, shuffled, printing, mirrored, half_own]


def a_class(seed, students=24, copies=3):
    """A class: student -> cells, and the set of pairs of which one copied."""
    rng = random.Random(seed)
    notebooks = {f"s{k:02}": alone(rng) for k in range(students)}
    pairs = set()
    for k in range(copies):
        source, thief = f"s{2 * k:02}", f"s{2 * k + 1:02}"
        cells = notebooks[source]
        for disguise in rng.sample(DISGUISES, rng.randrange(1, 4)):
            cells = disguise(cells, rng)
        notebooks[thief] = cells
        pairs.add((source, thief))
    return notebooks, pairs
