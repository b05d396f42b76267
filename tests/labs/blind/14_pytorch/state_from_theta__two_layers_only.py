# is: two-layers-only
def state_from_theta(theta, sizes):
    a, b, c = sizes[:3]
    k = a * b
    return {
        "0.weight": torch.tensor(theta[:k].reshape(a, b).T),
        "0.bias": torch.tensor(theta[k : k + b]),
        "2.weight": torch.tensor(theta[k + b : k + b + b * c].reshape(b, c).T),
        "2.bias": torch.tensor(theta[k + b + b * c :]),
    }
