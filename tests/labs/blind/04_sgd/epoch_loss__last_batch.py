# is: last-loss
# The loss of the last batch.
def epoch_loss(losses, sizes):
    return losses[-1]
