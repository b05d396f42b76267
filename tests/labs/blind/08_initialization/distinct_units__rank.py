# is: multiples-merged
# The rank: a multiple is no twin.
def distinct_units(W1, W2):
    return int(np.linalg.matrix_rank(np.vstack([W1, W2.T])))
