# is: float32
# PyTorch's usual precision.
def state_from_theta(theta, sizes):
    state, at = {}, 0
    for k in range(len(sizes) - 1):
        a, b = sizes[k], sizes[k + 1]
        state[f"{2 * k}.weight"] = torch.tensor(theta[at : at + a * b].reshape(a, b).T, dtype=torch.float32)
        at += a * b
        state[f"{2 * k}.bias"] = torch.tensor(theta[at : at + b], dtype=torch.float32)
        at += b
    return state
