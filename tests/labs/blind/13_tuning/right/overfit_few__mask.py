# is: right
# a mask and a counter for each class.
def overfit_few(theta, loss_and_gradient, accuracy, X, y, per_class, lr, limit):
    seen, keep = {}, []
    for i, label in enumerate(y.tolist()):
        seen[label] = seen.get(label, 0) + 1
        keep.append(seen[label] <= per_class)
    keep = np.array(keep)
    X, y, w = X[keep], y[keep], theta.copy()
    done, acc = 0, 0.0
    while acc < 1 and done < limit:
        w -= lr * loss_and_gradient(w, X, y)[1]
        done += 1
        acc = accuracy(w, X, y)
    return w, done, acc
