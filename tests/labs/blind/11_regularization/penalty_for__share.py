# is: share-returned
# The share.
def penalty_for(h, lr, steps):
    q = (1 - lr * h) ** steps
    return 1 - q
