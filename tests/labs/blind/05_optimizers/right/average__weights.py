# is: right
# A weighted mean with a triangle of weights; the correction is the sum of the weights.
def average(x, beta):
    k = np.arange(len(x))
    age = k[:, None] - k
    weights = np.where(age >= 0, float(beta) ** np.abs(age), 0.0)
    return weights @ x / weights.sum(axis=1)
