# is: one-number-for-all
# Over all numbers.
def update_running(running_mean, running_var, x, momentum=0.1):
    return (1 - momentum) * running_mean + momentum * x.mean(), (1 - momentum) * running_var + momentum * x.var(ddof=1)
