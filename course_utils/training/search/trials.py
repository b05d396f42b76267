"""The record of a search: every setting that was tried, what it scored, what it cost, and whether the best is worrying.

All searches pay from the same purse, so that they can be compared: it counts evaluations, and training where a search
asks for more or less of it.
"""

from dataclasses import dataclass, field

import numpy as np


@dataclass(frozen=True)
class Trial:
    """One setting that was tried.

    Attributes
    ----------
    params : dict
        Value by name.
    score : float
        Higher is better. NaN, as after an explosion, ranks below everything.
    cost : float
        What it took, in the unit of the search: 1 for one evaluation, or epochs.
    stage : int
        Which round of a search in rounds, from 0.
    """

    params: dict
    score: float
    cost: float = 1.0
    stage: int = 0

    @property
    def rank(self):
        """The score, with NaN at the very bottom."""
        return -np.inf if np.isnan(self.score) else self.score


@dataclass
class Search:
    """All trials of a search, in the order they were made.

    Attributes
    ----------
    space : dict
        What was searched first.
    trials : list of Trial
    """

    space: dict
    trials: list = field(default_factory=list)

    def evaluate(self, score, params, cost=1.0, stage=0):
        """Ask for a score, and record it."""
        trial = Trial(params, float(score(params)), cost, stage)
        self.trials.append(trial)
        return trial

    @property
    def evaluations(self):
        """How many scores were asked for."""
        return len(self.trials)

    @property
    def cost(self):
        """What all of them took together."""
        return float(sum(trial.cost for trial in self.trials))

    @property
    def best(self):
        """The trial with the highest score; the first of equals."""
        if not self.trials:
            raise ValueError("nothing has been tried yet: there is no best")
        return max(self.trials, key=lambda trial: trial.rank)

    def best_so_far(self):
        """The highest score after each evaluation: the curve by which searches are compared; shape (evaluations,)."""
        return np.maximum.accumulate([trial.rank for trial in self.trials])

    def at_edge(self, margin=0.05):
        """Hyperparameters whose best value lies close to an end of its range: better ones may lie beyond.

        Parameters
        ----------
        margin : float
            What counts as close, as a share of the range (on its own scale).

        Returns
        -------
        dict
            From name to "low" or "high".
        """
        edges = {}
        for name, dimension in self.space.items():
            if hasattr(dimension, "low"):
                place = dimension.place(self.best.params[name])
                if place < margin or place > 1 - margin:
                    edges[name] = "low" if place < margin else "high"
        return edges
