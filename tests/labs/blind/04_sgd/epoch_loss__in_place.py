# is: unnamed
# losses becomes the sums.
def epoch_loss(losses, sizes):
    losses *= sizes
    return losses.sum() / sizes.sum()
