# is: unnamed
# Rounded up to a power of 2.
examples_needed = 2 ** int(np.ceil(np.log2(B_now * times**2)))
