# is: unnamed
# The range itself instead of its length.
def iterations(N, B):
    return range(0, N, B)
