# is: right
# From the two roots, a float with rounding.
examples_needed = (np.sqrt(B_now) * times) ** 2
