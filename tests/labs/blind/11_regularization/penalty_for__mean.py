# is: one-for-all
# One strength for all.
def penalty_for(h, lr, steps):
    q = (1 - lr * h) ** steps
    return np.mean(h * q / (1 - q))
