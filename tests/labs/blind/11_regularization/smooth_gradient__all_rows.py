# is: unnamed
# T[:, y].
def smooth_gradient(Z, y, eps):
    N, K = Z.shape
    P = softmax(Z)
    T = np.full((N, K), eps / (K - 1))
    T[:, y] = 1 - eps
    return (P - T) / N
