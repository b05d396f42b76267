# is: through-the-sigmoid
# Through the probability: infinite for sure and wrong scores, 0 for tiny losses.
def binary_cross_entropy_with_logits(z, y):
    return binary_cross_entropy(sigmoid(z), y)
