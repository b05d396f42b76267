# is: trained-on-all
# per_class forgotten.
def overfit_few(theta, loss_and_gradient, accuracy, X, y, per_class, lr, limit):
    for t in range(1, limit + 1):
        theta = theta - lr * loss_and_gradient(theta, X, y)[1]
        acc = accuracy(theta, X, y)
        if acc == 1:
            break
    return theta, t, acc
