# is: unnamed
# The smaller batches are left out.
def epoch_loss(losses, sizes):
    return losses[sizes == sizes.max()].mean()
