# is: right
def state_from_theta(theta, sizes):
    state, rest = {}, torch.tensor(theta)
    for k, (n, m) in enumerate(zip(sizes[:-1], sizes[1:])):
        W, b, rest = rest[: n * m], rest[n * m : n * m + m], rest[n * m + m :]
        state[f"{2 * k}.weight"], state[f"{2 * k}.bias"] = W.reshape(n, m).t(), b
    return state
