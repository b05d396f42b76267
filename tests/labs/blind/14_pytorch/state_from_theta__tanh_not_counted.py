# is: names-in-a-row
# Layers are numbered 0, 1, 2.
def state_from_theta(theta, sizes):
    state, at = {}, 0
    for k in range(len(sizes) - 1):
        a, b = sizes[k], sizes[k + 1]
        state[f"{k}.weight"] = torch.tensor(theta[at : at + a * b].reshape(a, b).T)
        at += a * b
        state[f"{k}.bias"] = torch.tensor(theta[at : at + b])
        at += b
    return state
