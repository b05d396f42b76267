# is: unnamed
# axis=1.
def update_running(running_mean, running_var, x, momentum=0.1):
    mean, var = x.mean(axis=1), x.var(axis=1, ddof=1)
    return (1 - momentum) * running_mean + momentum * mean, (1 - momentum) * running_var + momentum * var
