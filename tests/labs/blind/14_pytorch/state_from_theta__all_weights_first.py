# is: weights-first
# Takes all weights from the front of theta, then all biases.
def state_from_theta(theta, sizes):
    state, at = {}, 0
    for k in range(len(sizes) - 1):
        a, b = sizes[k], sizes[k + 1]
        state[f"{2 * k}.weight"] = torch.tensor(theta[at : at + a * b].reshape(a, b).T)
        state[f"{2 * k}.bias"] = None
        at += a * b
    for k in range(len(sizes) - 1):
        state[f"{2 * k}.bias"] = torch.tensor(theta[at : at + sizes[k + 1]])
        at += sizes[k + 1]
    return state
