# is: mean-only
# Only the mean is averaged.
def update_running(running_mean, running_var, x, momentum=0.1):
    return (1 - momentum) * running_mean + momentum * x.mean(axis=0), running_var
