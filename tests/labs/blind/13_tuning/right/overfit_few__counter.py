# is: right
# One pass with a counter: the order of the data stays.
def overfit_few(theta, loss_and_gradient, accuracy, X, y, per_class, lr, limit):
    seen, rows = {}, []
    for i, label in enumerate(y):
        seen[int(label)] = seen.get(int(label), 0) + 1
        if seen[int(label)] <= per_class:
            rows.append(i)
    few, labels = X[rows], y[rows]
    theta, t = theta.copy(), 0
    while t < limit:
        _, slope = loss_and_gradient(theta, few, labels)
        theta -= lr * slope
        t += 1
        if accuracy(theta, few, labels) >= 1:
            break
    return theta, t, accuracy(theta, few, labels)
