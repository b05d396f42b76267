# is: one-per-example
# One step for each example.
def iterations(N, B):
    return N
