# is: right
# The length of the range of starts.
def iterations(N, B):
    return len(range(0, N, B))
