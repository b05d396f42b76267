# is: right
# Filtered with a mask, as a list.
a = np.array(powers)
allowed = a[(2 * a > 1) & (a <= 1)].tolist()
