# is: unnamed
# N * B.
def iterations(N, B):
    return N * B
