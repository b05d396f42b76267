# is: correction-the-wrong-way
# (N - 1) / N.
def update_running(running_mean, running_var, x, momentum=0.1):
    n = len(x)
    mean, var = x.mean(axis=0), x.var(axis=0) * (n - 1) / n
    return (1 - momentum) * running_mean + momentum * mean, (1 - momentum) * running_var + momentum * var
