r"""Evaluate the LaTeX of a matrix equation, both sides, on NumPy arrays of numbers or of SymPy's rational functions.

``formula.py`` multiplies number by number. Here letters that stand together are multiplied as matrices, in their order:
``sides(r"u v^\top + c I", u=..., v=..., c=..., I=...)``. Vectors are columns, (n, 1). An index k or i is left out,
``k+1`` is ``_next``, ``\bar{H}`` is ``H_bar``. What cannot be read is an error, so that no formula passes unread.
"""

import re

import numpy as np

TOKEN = re.compile(r"\\[a-zA-Z]+|[a-zA-Z]|\d+|[-+/=_^{}()']|\S")
SPACING = re.compile(r"\\(?:left|right|,|;|quad)(?![a-zA-Z])|\\,")
GREEK = ("alpha", "beta", "gamma", "rho", "sigma", "tau", "theta", "eta", "phi", "varphi")
ACCENTS = {r"\bar": "_bar", r"\hat": "_hat"}


def sides(tex, **values):
    """The values of all parts between equals signs; left of an arrow nothing is evaluated."""
    tex = SPACING.sub(" ", tex)
    parts = tex.split(r"\leftarrow")[-1].split("=")
    return [_Reader(part, values).whole() for part in parts]


def agree(tex, **values):
    """Whether all sides are equal: numbers to rounding, rational functions exactly."""
    first, *others = sides(tex, **values)
    return all(_same(first, other) for other in others)


def _same(a, b):
    if np.shape(a) != np.shape(b):
        return False
    if np.asarray(a).dtype == object:
        return not np.any(np.asarray(a) - b)
    return np.allclose(a, b, rtol=1e-9, atol=1e-11)


def _number(x):
    """A 1 × 1 matrix is a number: what a row times a column gives."""
    return x[0, 0] if isinstance(x, np.ndarray) and x.shape == (1, 1) else x


def _is_matrix(x):
    return isinstance(x, np.ndarray)


def inverse(M):
    """The inverse; of a 2 × 2 matrix of rational functions by its adjugate."""
    if M.dtype != object:
        return np.linalg.inv(M)
    (a, b), (c, d) = M
    return np.array([[d, -b], [-c, a]], object) / (a * d - b * c)


def _times(a, b):
    if _is_matrix(a) and _is_matrix(b):
        return _number(a @ b)
    return b * a if _is_matrix(b) else a * b


class _Reader:
    def __init__(self, tex, values):
        self.tex, self.values = tex, values
        self.tokens = TOKEN.findall(tex)
        self.i = 0

    def peek(self):
        return self.tokens[self.i] if self.i < len(self.tokens) else None

    def take(self, wanted=None):
        token = self.peek()
        if token is None or (wanted and token != wanted):
            raise ValueError(f"expected {wanted or 'more'} at {''.join(self.tokens[self.i :])!r} of {self.tex!r}")
        self.i += 1
        return token

    def whole(self):
        value = self.sum()
        if self.peek() is not None:
            raise ValueError(f"cannot read {''.join(self.tokens[self.i :])!r} of {self.tex!r}")
        return value

    def sum(self):
        sign = self.take() if self.peek() in ("+", "-") else "+"
        total = self.product() * (1 if sign == "+" else -1)
        while self.peek() in ("+", "-"):
            sign, term = self.take(), self.product()
            if _is_matrix(total) != _is_matrix(term) or np.shape(total) != np.shape(term):
                raise ValueError(f"{self.tex!r} adds what has not the same shape")
            total = total + term if sign == "+" else total - term
        return total

    def product(self):
        value = self.power()
        while self.peek() is not None and self.peek() not in ("+", "-", ")", "}", "/"):
            value = _times(value, self.power())
        return value / self.product() if self.peek() == "/" and self.take() else value

    def power(self):
        base = self.factor()
        while self.peek() == "^":
            self.take()
            if self.peek() == "{":
                self.take()
                exponent = ""
                while self.peek() != "}":
                    exponent += self.take()
                self.take()
            else:
                exponent = self.take()
            base = _raised(base, exponent)
        return base

    def factor(self):
        token = self.take()
        if token in ("(", "{"):
            value = self.sum()
            self.take(")" if token == "(" else "}")
            return value
        if token == r"\frac":
            above, below = self.braced(), self.braced()
            if _is_matrix(below):
                raise ValueError(f"{self.tex!r} divides by a matrix")
            return above / below
        if token.isdigit():
            return int(token)
        return self.symbol(token)

    def braced(self):
        self.take("{")
        value = self.sum()
        self.take("}")
        return value

    def symbol(self, token):
        suffix = ""
        if token in ACCENTS:
            suffix = ACCENTS[token]
            inner = self.take()
            token = self.take() if inner == "{" else inner
            if inner == "{":
                self.take("}")
        name = token.removeprefix("\\")
        if not (len(name) == 1 or name in GREEK):
            raise ValueError(f"cannot read {token!r} of {self.tex!r}")
        if self.peek() == "_":
            self.take()
            index = self.take()
            if index == "{":
                index = ""
                while self.peek() != "}":
                    index += self.take()
                self.take()
            suffix += {"k": "", "i": "", "k+1": "_next"}.get(index, f"_{index}")
        if name + suffix not in self.values:
            raise ValueError(f"{name + suffix!r} was not given, in {self.tex!r}")
        return _number(self.values[name + suffix])


def _raised(base, exponent):
    if exponent == r"\top":
        return base.T if _is_matrix(base) else base
    if exponent == "-1":
        return inverse(base) if _is_matrix(base) else 1 / base
    if exponent in ("+1", r"+\top"):  # a flipped sign
        return base if exponent == "+1" else base.T
    if exponent == r"-\top":
        return inverse(base).T
    if exponent.isdigit() and not _is_matrix(base):
        return base ** int(exponent)
    raise ValueError(f"cannot raise to {exponent!r}")
