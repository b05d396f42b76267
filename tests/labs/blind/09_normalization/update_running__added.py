# is: old-kept-whole
# old + momentum * batch.
def update_running(running_mean, running_var, x, momentum=0.1):
    return running_mean + momentum * x.mean(axis=0), running_var + momentum * x.var(axis=0, ddof=1)
