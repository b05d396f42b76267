# is: unnamed
# Standard deviations averaged and squared.
def update_running(running_mean, running_var, x, momentum=0.1):
    s = (1 - momentum) * np.sqrt(running_var) + momentum * x.std(axis=0, ddof=1)
    return (1 - momentum) * running_mean + momentum * x.mean(axis=0), s**2
