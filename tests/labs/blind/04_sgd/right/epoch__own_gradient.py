# is: right
# The gradient written out, on a float copy.
def epoch(theta, X, y, batches, lr):
    theta = np.array(theta, dtype=float)
    for k in range(len(batches)):
        xs, ys = np.take(X, batches[k], axis=0), np.take(y, batches[k])
        theta -= lr / len(ys) * ((sigmoid(xs @ theta) - ys) @ xs)
    return theta
