# is: unnamed
# NumPy arrays, not tensors.
def state_from_theta(theta, sizes):
    state, at = {}, 0
    for k, (a, b) in enumerate(pairwise(sizes)):
        state[f"{2 * k}.weight"] = theta[at : at + a * b].reshape(a, b).T
        state[f"{2 * k}.bias"] = theta[at + a * b : at + a * b + b]
        at += a * b + b
    return state
