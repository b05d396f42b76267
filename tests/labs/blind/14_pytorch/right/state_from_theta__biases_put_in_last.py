# is: right
# All weights are put in first, then all biases: a dictionary has no order that counts.
def state_from_theta(theta, sizes):
    weights, biases, at = {}, {}, 0
    for k, (a, b) in enumerate(pairwise(sizes)):
        weights[f"{2 * k}.weight"] = torch.tensor(theta[at : at + a * b].reshape(a, b).T)
        biases[f"{2 * k}.bias"] = torch.tensor(theta[at + a * b : at + a * b + b])
        at += a * b + b
    return weights | biases
