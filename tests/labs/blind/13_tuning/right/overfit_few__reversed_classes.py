# is: right
# The classes from the last to the first, each by a stable sort.
def overfit_few(theta, loss_and_gradient, accuracy, X, y, per_class, lr, limit):
    rows = [i for k in reversed(sorted(set(y.tolist()))) for i in np.where(y == k)[0][:per_class]]
    few, labels = np.take(X, rows, axis=0), np.take(y, rows)
    reached, steps = 0.0, 0
    while reached != 1 and steps < limit:
        theta = np.subtract(theta, lr * loss_and_gradient(theta, few, labels)[1])
        reached = accuracy(theta, few, labels)
        steps = steps + 1
    return [theta, steps, float(reached)]
