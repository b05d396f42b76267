# is: not-turned
# The weight stays (in, out).
def state_from_theta(theta, sizes):
    state, at = {}, 0
    for k, (a, b) in enumerate(pairwise(sizes)):
        state[f"{2 * k}.weight"] = torch.tensor(theta[at : at + a * b].reshape(a, b))
        state[f"{2 * k}.bias"] = torch.tensor(theta[at + a * b : at + a * b + b])
        at += a * b + b
    return state
