# is: eps-forgotten
# eps forgotten.
def batch_norm(x, gamma, beta, eps=1e-5):
    std = x.std(axis=0)
    x_hat = (x - x.mean(axis=0)) / std
    return gamma * x_hat + beta, x_hat, std
