r"""Several tasks, one trunk: the shared layers learn from the pooled data of all, each head from its own.

J = sum over tasks  weight_t J_t(head_t(shared(x)), y_t)                             {eq}`multi-task`
"""

import numpy as np

from course_utils.nn.criteria import CrossEntropyLoss
from course_utils.nn.model import Model


class MultiTask(Model):
    """Shared layers and one head for each task.

    Parameters
    ----------
    shared : Module
        From input to the common representation.
    heads : dict of str to Module
        From the representation to each task's output.
    losses : dict of str to callable, optional
        Cross-entropy where a task is not named.
    weights : dict of str to float, optional
        1 where a task is not named.
    rng : numpy.random.Generator or int, optional
        Builds the model.

    Examples
    --------
    >>> from course_utils.nn import Linear
    >>> model = MultiTask(Linear(4, 3), {"digit": Linear(3, 10), "parity": Linear(3, 2)}, rng=0)
    >>> sorted(model(np.ones((5, 4))))
    ['digit', 'parity']
    """

    def __init__(self, shared, heads, losses=None, weights=None, rng=None, dtype=np.float64):
        super().__init__(loss=self._loss)
        for given, what in ((losses, "losses"), (weights, "weights")):
            if given and not given.keys() <= heads.keys():
                raise ValueError(f"{what} name {sorted(given.keys() - heads.keys())}, but there is no such head")
        self.shared = shared
        self.heads = dict(heads)
        self.losses = {name: (losses or {}).get(name) or CrossEntropyLoss() for name in heads}
        self.weights = {name: (weights or {}).get(name, 1.0) for name in heads}
        if rng is not None:
            self.build(rng, dtype)

    def forward(self, x):
        """A Tensor for each task."""
        h = self.shared.forward(x)
        return {name: head.forward(h) for name, head in self.heads.items()}

    def _loss(self, outputs, y):
        return sum(self.losses[t](outputs[t], y[t]) * self.weights[t] for t in y)

    def _batch(self, X, y):
        if not isinstance(y, dict) or not y or not y.keys() <= self.heads.keys():
            raise ValueError(f"labels are a dict with one array for each task, among {sorted(self.heads)}")
        checked = {task: super(MultiTask, self)._batch(X, labels) for task, labels in y.items()}
        return next(iter(checked.values()))[0], {task: labels for task, (_, labels) in checked.items()}
