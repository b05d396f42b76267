# is: shares-exchanged
# momentum is the share of the old.
def update_running(running_mean, running_var, x, momentum=0.1):
    mean, var = x.mean(axis=0), x.var(axis=0, ddof=1)
    return momentum * running_mean + (1 - momentum) * mean, momentum * running_var + (1 - momentum) * var
