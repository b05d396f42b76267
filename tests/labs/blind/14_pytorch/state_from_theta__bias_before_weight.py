# is: bias-first
# The bias is read before the weight.
def state_from_theta(theta, sizes):
    state, at = {}, 0
    for k, (a, b) in enumerate(pairwise(sizes)):
        bias = torch.tensor(theta[at : at + b])
        at += b
        state[f"{2 * k}.weight"] = torch.tensor(theta[at : at + a * b].reshape(a, b).T)
        state[f"{2 * k}.bias"] = bias
        at += a * b
    return state
