# is: unnamed
# The shares are not added up.
def epoch_loss(losses, sizes):
    return losses * sizes / sizes.sum()
