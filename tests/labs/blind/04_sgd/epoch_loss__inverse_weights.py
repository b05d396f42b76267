# is: inverse-weights
# Small batches weigh more.
def epoch_loss(losses, sizes):
    return np.average(losses, weights=1 / sizes)
