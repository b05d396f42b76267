"""What two decks print of signals in deep random networks: thirteen runs, a mean and a standard deviation a layer.

Eight are deck 1's repeated products of 512 x 512 matrices, five are deck 2's ten layers of 500 units. A test compares
every number with the decks' own text.
"""

import csv
from pathlib import Path

import numpy as np

FILE = Path(__file__).with_name("lecture_tables.csv")


def lecture_tables():
    """All thirteen runs.

    Returns
    -------
    dict of str to ndarray, shape (2, rows)
        By name, in the decks' order: the printed means and the printed standard deviations. A run of deck 2 begins
        with its input layer; where a deck prints ``nan`` there is one.

    Examples
    --------
    >>> tables = lecture_tables()
    >>> len(tables), tables["normal"][1, :2].tolist()
    (13, [22.652037, 513.349121])
    """
    tables = {}
    with open(FILE, encoding="utf-8") as file:
        for row in csv.DictReader(file):
            tables.setdefault(row["table"], []).append((float(row["mean"]), float(row["std"])))
    return {name: np.array(rows).T for name, rows in tables.items()}
