# is: not-whole
# Not a whole number.
def iterations(N, B):
    return N / B
