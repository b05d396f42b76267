# is: unnamed
# One step for each example.
def iterations(N, B):
    return N
