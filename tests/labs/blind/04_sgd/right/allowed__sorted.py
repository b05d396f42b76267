# is: right
# As a sorted list of NumPy floats.
allowed = sorted({np.float64(p) for p in powers if 2 * p > 1 and not p > 1})
