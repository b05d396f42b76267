# is: unnamed
# Named by the number of the linear layer, from 1.
def state_from_theta(theta, sizes):
    state, at = {}, 0
    for k, (a, b) in enumerate(pairwise(sizes), 1):
        state[f"{k}.weight"] = torch.tensor(theta[at : at + a * b].reshape(a, b).T)
        state[f"{k}.bias"] = torch.tensor(theta[at + a * b : at + a * b + b])
        at += a * b + b
    return state
