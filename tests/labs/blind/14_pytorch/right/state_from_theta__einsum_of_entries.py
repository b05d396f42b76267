# is: right
# Entry by entry.
def state_from_theta(theta, sizes):
    state, numbers_left = {}, iter(theta.tolist())
    for k, (a, b) in enumerate(zip(sizes, sizes[1:])):
        W = torch.zeros(b, a)
        for i in range(a):
            for j in range(b):
                W[j, i] = next(numbers_left)
        state[f"{2 * k}.weight"] = W
        state[f"{2 * k}.bias"] = torch.tensor([next(numbers_left) for _ in range(b)])
    return state
