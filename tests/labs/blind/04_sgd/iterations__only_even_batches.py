# is: unnamed
# None where B does not divide N.
def iterations(N, B):
    if N % B == 0:
        return N // B
