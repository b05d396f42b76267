# is: unnamed
# Turns what does not fit, as in the chapter's first experiment.
def state_from_theta(theta, sizes):
    state, at = {}, 0
    for k, (a, b) in enumerate(pairwise(sizes)):
        W = torch.tensor(theta[at : at + a * b]).reshape(a, b)
        if a != b:
            W = W.T
        at += a * b
        state[f"{2 * k}.weight"] = W
        state[f"{2 * k}.bias"] = torch.tensor(theta[at : at + b])
        at += b
    return state
