# is: right
# With np.eye and a shift.
def smooth_gradient(Z, y, eps):
    N, K = Z.shape
    P = softmax(Z)
    T = np.eye(K)[y]
    T = (1 - eps) * T + eps / (K - 1) * (1 - T)
    return P / N - T / N
