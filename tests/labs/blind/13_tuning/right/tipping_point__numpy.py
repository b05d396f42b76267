# is: right
# a NumPy float.
tipping_point = np.float64(v.choose(7, 9, 12, 6)) / 20
