# is: label-keeps-all
# The label keeps 1.
def smooth_gradient(Z, y, eps):
    N, K = Z.shape
    P = softmax(Z)
    T = np.full((N, K), eps / (K - 1))
    T[np.arange(N), y] = 1
    return (P - T) / N
