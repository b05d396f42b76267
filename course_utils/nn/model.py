"""A model is a module with an objective: it says how wrong it is, and in which direction of theta it would be less so.

J(theta) = (1/B) sum_i loss(model(x_i), y_i) + penalty(theta)            {eq}`objective`
"""

import numpy as np

from course_utils.autodiff import Tensor, no_grad
from course_utils.autodiff.tape import mode
from course_utils.nn.criteria import CrossEntropyLoss
from course_utils.nn.module import Module


class Model(Module):
    """A module that knows its loss and its penalty. Subclass it, or use :class:`Sequential`.

    Parameters
    ----------
    loss : callable, optional
        ``loss(prediction, y) -> Tensor``; cross-entropy unless said otherwise.
    penalty : callable, optional
        ``penalty(theta) -> (value, gradient)``, for example ``course_utils.nn.regularization.L2(1e-4)``.
    """

    def __init__(self, loss=None, penalty=None):
        self.loss = CrossEntropyLoss() if loss is None else loss
        self.penalty = penalty

    def objective(self, X, y):
        """The loss on a batch, and what layers add to it, as a Tensor; the penalty on theta is not in it.

        Parameters
        ----------
        X : array_like, shape (B, ...)
        y : array_like, shape (B, ...)

        Returns
        -------
        Tensor
            One number, recorded.
        """
        X, y = self._batch(X, y)
        value = self.loss(self.forward(Tensor(X)), y)
        for layer in self._with_terms:
            if layer.term is not None:
                value = value + layer.term
        return value

    def loss_and_gradient(self, X, y):
        """The objective on a batch and its gradient with respect to theta.

        Parameters
        ----------
        X : array_like, shape (B, ...)
        y : array_like, shape (B, ...)

        Returns
        -------
        loss : float
        g : ndarray, shape of theta
            A new array: the next call does not overwrite it.

        Examples
        --------
        >>> from course_utils.nn import Linear, Sequential
        >>> model = Sequential(Linear(4, 3), rng=0)
        >>> loss, g = model.loss_and_gradient(np.zeros((2, 4)), np.array([0, 2]))
        >>> g.shape == model.theta.shape
        True
        """
        theta = self.theta  # says what to do if the model is not built
        for parameter in self._all:
            parameter.grad = None
        mode.stamping = False  # theta cannot change between here and backward()
        try:
            value = self.objective(X, y)
            value.backward()
        finally:
            mode.stamping = True
        loss, g = value.item(), self._gradient()
        if self.penalty is not None:
            omega, slope = self.penalty(theta)
            loss, g = loss + float(omega), g + slope
        return loss, g

    def _gradient(self):
        """The parameters' gradients in the order of theta; 0 where no path leads from a parameter to the loss."""
        shares = [np.zeros_like(p.data) if p.grad is None else p.grad for p in self._all]
        return np.concatenate(shares, axis=None, dtype=self._theta.dtype)

    def predict(self, X):
        """The output for X as an array (a dict of arrays where there are several), in use mode, nothing recorded."""
        training = [module for _, module in self.modules() if module.training]
        self.eval()
        try:
            with no_grad():
                output = self(X)
                return {t: z.data for t, z in output.items()} if isinstance(output, dict) else output.data
        finally:
            for module in training:
                module.training = True

    def as_function(self, X, y):
        """The objective on fixed data as ``fun(theta) -> (value, gradient)``, for a minimizer or a gradient check.

        Every call sets the model's theta.
        """

        def fun(theta):
            self.theta = theta
            return self.loss_and_gradient(X, y)

        return fun

    def _batch(self, X, y):
        X, y = np.asarray(X, dtype=self.theta.dtype), np.asarray(y)
        if X.ndim == 0 or len(X) == 0:
            raise ValueError(f"a batch needs at least one example, got X of shape {X.shape}")
        if y.ndim == 0 or len(y) != len(X):
            raise ValueError(f"X has {len(X)} examples, y has shape {y.shape}: there must be one label for each")
        return X, y

    def _lay_out(self, dtype):
        super()._lay_out(dtype)
        self._with_terms = [m for _, m in self.modules() if hasattr(m, "term")]

    def __getstate__(self):
        return {k: v for k, v in super().__getstate__().items() if k != "_with_terms"}
