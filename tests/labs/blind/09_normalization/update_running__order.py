# is: order
# Variance first.
def update_running(running_mean, running_var, x, momentum=0.1):
    mean, var = x.mean(axis=0), x.var(axis=0, ddof=1)
    return (1 - momentum) * running_var + momentum * var, (1 - momentum) * running_mean + momentum * mean
