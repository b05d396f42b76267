# is: all-examples-in-every-step
# Each step from all examples.
def epoch(theta, X, y, batches, lr):
    for b in batches:
        theta = theta - lr * gradient(theta, X, y)
    return theta
