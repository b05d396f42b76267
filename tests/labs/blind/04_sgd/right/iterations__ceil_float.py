# is: right
# np.ceil leaves a float that is a whole number.
def iterations(N, B):
    return np.ceil(N / B)
