# is: unnamed
# flip taken for transpose.
def state_from_theta(theta, sizes):
    state, at = {}, 0
    for k, (a, b) in enumerate(pairwise(sizes)):
        W = torch.tensor(theta[at : at + a * b]).reshape(b, a)
        state[f"{2 * k}.weight"] = torch.flip(W, (0, 1))
        state[f"{2 * k}.bias"] = torch.tensor(theta[at + a * b : at + a * b + b])
        at += a * b + b
    return state
