"""What several of lab 14's wrong versions use."""

import torch

BOOK = "14_pytorch"


class Begun(torch.optim.Optimizer):
    """An optimizer without its step."""

    def __init__(self, params, lr=0.01, eps=1e-10):
        settings = {"lr": lr, "eps": eps}
        super().__init__(params, settings)
