# is: plus-minus-labels
# log(1 + exp(-y z)) is for labels -1 and +1; with 0 every label-0 example costs log 2.
def binary_cross_entropy_with_logits(z, y):
    return np.mean(np.logaddexp(0, -y * z))
