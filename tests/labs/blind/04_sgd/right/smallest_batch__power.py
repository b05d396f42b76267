# is: right
# As a power, a float.
smallest_batch = 2.0 ** np.log2(smallest_batch)
