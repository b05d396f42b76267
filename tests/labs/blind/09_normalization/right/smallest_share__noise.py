# is: right
# With float noise.
smallest_share = np.float64(v.choose(4, 5, 3, 5)) * 0.01
