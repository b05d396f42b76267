# is: not-smoothed
# Not smoothed.
def smooth_gradient(Z, y, eps):
    N, K = Z.shape
    P = softmax(Z)
    T = np.zeros((N, K))
    T[np.arange(N), y] = 1
    return (P - T) / N
