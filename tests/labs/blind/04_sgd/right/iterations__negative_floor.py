# is: right
# Floor of the negative number.
def iterations(N, B):
    return -(-N // B)
