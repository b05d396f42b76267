# is: last-batch-dropped
# Floor, but at least 1.
def iterations(N, B):
    return max(1, N // B)
