# is: standard-deviation
# The deviation.
def update_running(running_mean, running_var, x, momentum=0.1):
    mean, var = x.mean(axis=0), x.std(axis=0, ddof=1)
    return (1 - momentum) * running_mean + momentum * mean, (1 - momentum) * running_var + momentum * var
