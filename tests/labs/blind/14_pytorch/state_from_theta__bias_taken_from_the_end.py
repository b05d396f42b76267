# is: unnamed
# The place is not moved by the weight, only by the bias.
def state_from_theta(theta, sizes):
    state, at = {}, 0
    for k, (a, b) in enumerate(pairwise(sizes)):
        W = theta[at : at + a * b].reshape(a, b)
        state[f"{2 * k}.weight"] = torch.tensor(W.T)
        state[f"{2 * k}.bias"] = torch.tensor(theta[-b:])
        at += a * b + b
    return state
