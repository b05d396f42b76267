# is: unnamed
# range stops one layer early: the output layer is missing.
def state_from_theta(theta, sizes):
    state, at = {}, 0
    for k in range(len(sizes) - 2):
        a, b = sizes[k], sizes[k + 1]
        state[f"{2 * k}.weight"] = torch.tensor(theta[at : at + a * b].reshape(a, b).T)
        at += a * b
        state[f"{2 * k}.bias"] = torch.tensor(theta[at : at + b])
        at += b
    return state
