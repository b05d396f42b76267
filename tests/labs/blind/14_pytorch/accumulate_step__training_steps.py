# is: step-and-zero-each
# training_step for each piece.
def accumulate_step(network, optimizer, X, y, size):
    for a, b in zip(X.split(size), y.split(size)):
        training_step(network, optimizer, a, b)
