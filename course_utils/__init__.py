"""Optimization for deep learning, in code small enough to be read beside the book.

Importing this package imports nothing but the package itself; each folder is one floor of the building (DESIGN, chapter
"floors" of CONTRIBUTING): ``data``, ``nn``, ``optim``, ``models``, ``plots``, ``checks``, ``explorers``, ``grading``.
"""

__version__ = "0.1.0"
