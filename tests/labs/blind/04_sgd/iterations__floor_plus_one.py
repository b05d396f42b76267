# is: one-too-many
# Always one more: wrong where B divides N.
def iterations(N, B):
    return N // B + 1
