# is: bias-not-passed
# Forgets that the bias takes place in theta.
def state_from_theta(theta, sizes):
    state, at = {}, 0
    for k, (a, b) in enumerate(pairwise(sizes)):
        state[f"{2 * k}.weight"] = torch.tensor(theta[at : at + a * b].reshape(a, b).T)
        at += a * b
        state[f"{2 * k}.bias"] = torch.tensor(theta[at : at + b])
    return state
