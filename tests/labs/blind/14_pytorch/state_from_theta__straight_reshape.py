# is: reshaped-not-turned
# Reshaped to (out, in) at once; the shape fits, the numbers are mixed up.
def state_from_theta(theta, sizes):
    state, at = {}, 0
    for k in range(len(sizes) - 1):
        a, b = sizes[k], sizes[k + 1]
        state[f"{2 * k}.weight"] = torch.tensor(theta[at : at + a * b]).view(b, a)
        at += a * b
        state[f"{2 * k}.bias"] = torch.tensor(theta[at : at + b])
        at += b
    return state
