# is: mean-over-n-minus-one
# The mean over N - 1, too.
def update_running(running_mean, running_var, x, momentum=0.1):
    mean, var = x.sum(axis=0) / (len(x) - 1), x.var(axis=0, ddof=1)
    return (1 - momentum) * running_mean + momentum * mean, (1 - momentum) * running_var + momentum * var
