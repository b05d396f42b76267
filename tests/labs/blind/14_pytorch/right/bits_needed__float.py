# is: right
# A float of NumPy.
bits_needed = np.ceil(-np.log2(0.02 * v.choose(0.02, 0.04, 0.08, 0.16)))
