# is: not-weighted-but-divided
# The batch losses are not multiplied by their sizes.
def epoch_loss(losses, sizes):
    return losses.sum() / sizes.sum()
