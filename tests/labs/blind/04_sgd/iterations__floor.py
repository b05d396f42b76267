# is: last-batch-dropped
# The smaller last batch is not counted.
def iterations(N, B):
    return N // B
