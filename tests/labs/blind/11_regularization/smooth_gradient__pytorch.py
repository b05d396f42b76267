# is: pytorch
# PyTorch's form.
def smooth_gradient(Z, y, eps):
    N, K = Z.shape
    P = softmax(Z)
    T = np.full((N, K), eps / K)
    T[np.arange(N), y] += 1 - eps
    return (P - T) / N
