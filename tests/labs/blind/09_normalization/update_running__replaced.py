# is: last-batch-only
# The batch's statistics.
def update_running(running_mean, running_var, x, momentum=0.1):
    return x.mean(axis=0), x.var(axis=0, ddof=1)
