# is: label-1-only
# Only the term of label 1, as in the multi-class formula; label 0 costs nothing.
def binary_cross_entropy(y_hat, y):
    return np.mean(np.where(y == 1, -np.log(y_hat), 0.0))
