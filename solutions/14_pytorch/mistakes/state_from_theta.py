"""Lab 14, exercise 1: the named mistakes of `state_from_theta`."""

from itertools import pairwise

import torch

from course_utils.authoring.wrong import hints, mistake

from .shared import BOOK

F32 = f"{BOOK}/same_network.html#precision-float32-by-default"
LAYOUT = f"{BOOK}/same_network.html#layout-which-way-a-weight-lies"

hints(
    "state_from_theta",
    "Do it by hand for sizes (2, 1): theta = [5, 6, 7] gives the weight [[5, 6]] and the bias [7].",
    ("Cut theta in the order weight, bias, weight, bias; each weight is (in, out) there and (out, in) here."),
)


@mistake(
    "state_from_theta",
    slug="not-turned",
    says=(
        "The weights are not turned: PyTorch keeps them as (out, in), and theta holds them as (in, out). "
        "Square layers fit either way and compute something else."
    ),
    hint=(
        "Look at the shape that PyTorch's Linear gives its weight.",
        "The transpose of what lies in theta.",
    ),
    link=LAYOUT,
)
def state_from_theta(theta, sizes):
    state, start = {}, 0
    for k, (n_in, n_out) in enumerate(pairwise(sizes)):
        W = theta[start : start + n_in * n_out].reshape(n_in, n_out)
        start += n_in * n_out
        b = theta[start : start + n_out]
        start += n_out
        state[f"{2 * k}.weight"] = torch.tensor(W)
        state[f"{2 * k}.bias"] = torch.tensor(b)
    return state


@mistake(
    "state_from_theta",
    slug="reshaped-not-turned",
    says=(
        "The numbers were put into the shape (out, in) as they come. That gives the right shape and the "
        "wrong matrix: reshape does not transpose."
    ),
    hint=(
        "Look at reshape: in which order does it fill?",
        "First reshape to (in, out), then .T.",
    ),
    link=LAYOUT,
)
def state_from_theta(theta, sizes):
    state, start = {}, 0
    for k, (n_in, n_out) in enumerate(pairwise(sizes)):
        W = theta[start : start + n_in * n_out].reshape(n_in, n_out)
        start += n_in * n_out
        b = theta[start : start + n_out]
        start += n_out
        state[f"{2 * k}.weight"] = torch.tensor(W.reshape(n_out, n_in))
        state[f"{2 * k}.bias"] = torch.tensor(b)
    return state


@mistake(
    "state_from_theta",
    slug="bias-first",
    says="Of each layer the bias was taken first. In theta the weight comes first.",
    hint=(
        "Look at the order within a layer.",
        "Weight, then bias.",
    ),
    link=LAYOUT,
)
def state_from_theta(theta, sizes):
    state, start = {}, 0
    for k, (n_in, n_out) in enumerate(pairwise(sizes)):
        b = theta[start : start + n_out]
        start += n_out
        W = theta[start : start + n_in * n_out].reshape(n_in, n_out)
        start += n_in * n_out
        state[f"{2 * k}.weight"] = torch.tensor(W.T)
        state[f"{2 * k}.bias"] = torch.tensor(b)
    return state


@mistake(
    "state_from_theta",
    slug="weights-first",
    says=("All weights were taken first and then all biases. In theta each layer's bias follows its weight."),
    hint=(
        "Look at where the first bias begins in theta.",
        "Right behind the first weight.",
    ),
    link=LAYOUT,
)
def state_from_theta(theta, sizes):
    state, start = {}, 0
    pairs = list(enumerate(pairwise(sizes)))
    weights, biases = {}, {}
    for k, (n_in, n_out) in pairs:
        weights[k] = theta[start : start + n_in * n_out].reshape(n_in, n_out)
        start += n_in * n_out
    for k, (_, n_out) in pairs:
        biases[k] = theta[start : start + n_out]
        start += n_out
    for k, _ in pairs:
        state[f"{2 * k}.weight"], state[f"{2 * k}.bias"] = torch.tensor(weights[k].T), torch.tensor(biases[k])
    return state


@mistake(
    "state_from_theta",
    slug="names-in-a-row",
    says=(
        "The layers are numbered 0, 1, 2. In a Sequential tanh has a place too, so the second linear layer is number 2."
    ),
    hint=(
        "Look at network.state_dict().keys().",
        "Every second number.",
    ),
    link=LAYOUT,
)
def state_from_theta(theta, sizes):
    state, start = {}, 0
    for k, (n_in, n_out) in enumerate(pairwise(sizes)):
        W = theta[start : start + n_in * n_out].reshape(n_in, n_out)
        start += n_in * n_out
        b = theta[start : start + n_out]
        start += n_out
        state[f"{k}.weight"] = torch.tensor(W.T)
        state[f"{k}.bias"] = torch.tensor(b)
    return state


@mistake(
    "state_from_theta",
    slug="names-from-one",
    says="The places are counted from 1. PyTorch counts them from 0.",
    hint=(
        "Look at the name of the first weight.",
        "0.weight.",
    ),
    link=LAYOUT,
)
def state_from_theta(theta, sizes):
    state, start = {}, 0
    for k, (n_in, n_out) in enumerate(pairwise(sizes)):
        W = theta[start : start + n_in * n_out].reshape(n_in, n_out)
        start += n_in * n_out
        b = theta[start : start + n_out]
        start += n_out
        state[f"{2 * k + 1}.weight"] = torch.tensor(W.T)
        state[f"{2 * k + 1}.bias"] = torch.tensor(b)
    return state


@mistake(
    "state_from_theta",
    slug="bias-not-passed",
    says=("After a bias the place in theta was not moved on, so the next weight begins with numbers of the bias."),
    hint=(
        "Look at where the second weight begins.",
        "Both the weight and the bias move the place on.",
    ),
    link=LAYOUT,
)
def state_from_theta(theta, sizes):
    state, start = {}, 0
    for k, (n_in, n_out) in enumerate(pairwise(sizes)):
        W = theta[start : start + n_in * n_out].reshape(n_in, n_out)
        start += n_in * n_out
        b = theta[start : start + n_out]
        state[f"{2 * k}.weight"] = torch.tensor(W.T)
        state[f"{2 * k}.bias"] = torch.tensor(b)
    return state


@mistake(
    "state_from_theta",
    slug="float32",
    says="The numbers became float32 on the way: they agree in seven digits only.",
    hint=(
        "Look at the dtype of your tensors.",
        "torch.tensor keeps the precision of an array; ask for no other.",
    ),
    link=F32,
)
def state_from_theta(theta, sizes):
    state, start = {}, 0
    for k, (n_in, n_out) in enumerate(pairwise(sizes)):
        W = theta[start : start + n_in * n_out].reshape(n_in, n_out)
        start += n_in * n_out
        b = theta[start : start + n_out]
        start += n_out
        state[f"{2 * k}.weight"] = torch.tensor(W.T, dtype=torch.float32)
        state[f"{2 * k}.bias"] = torch.tensor(b, dtype=torch.float32)
    return state


@mistake(
    "state_from_theta",
    slug="no-bias",
    says="All biases are 0. They stand in theta, behind the weights.",
    hint=(
        "Look at what becomes the bias.",
        "The n_out numbers behind the weight.",
    ),
    link=LAYOUT,
)
def state_from_theta(theta, sizes):
    state, start = {}, 0
    for k, (n_in, n_out) in enumerate(pairwise(sizes)):
        W = theta[start : start + n_in * n_out].reshape(n_in, n_out)
        start += n_in * n_out
        b = theta[start : start + n_out]
        start += n_out
        state[f"{2 * k}.weight"] = torch.tensor(W.T)
        state[f"{2 * k}.bias"] = torch.tensor(0 * b)
    return state


@mistake(
    "state_from_theta",
    slug="turned-last-only",
    says="Only the last weight is turned. Every linear layer is kept the other way.",
    hint=(
        "Look at the first layer's weight.",
        "Turn all of them.",
    ),
    link=LAYOUT,
)
def state_from_theta(theta, sizes):
    state, start = {}, 0
    for k, (n_in, n_out) in enumerate(pairwise(sizes)):
        W = theta[start : start + n_in * n_out].reshape(n_in, n_out)
        start += n_in * n_out
        b = theta[start : start + n_out]
        start += n_out
        state[f"{2 * k}.weight"] = torch.tensor(W.T if k == len(sizes) - 2 else W)
        state[f"{2 * k}.bias"] = torch.tensor(b)
    return state


@mistake(
    "state_from_theta",
    slug="backwards",
    says="The layers were taken from the end of theta.",
    hint=(
        "Look at which layer comes first in theta.",
        "The first.",
    ),
    link=LAYOUT,
)
def state_from_theta(theta, sizes):
    state, end = {}, len(theta)
    for k, (n_in, n_out) in enumerate(pairwise(sizes)):
        b = theta[end - n_out : end]
        W = theta[end - n_out - n_in * n_out : end - n_out].reshape(n_in, n_out)
        end -= n_out + n_in * n_out
        state[f"{2 * k}.weight"], state[f"{2 * k}.bias"] = torch.tensor(W.T), torch.tensor(b)
    return state
