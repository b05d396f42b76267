# is: sign
# Forgot that z is negative.
first_graph = (4 + 2 * v, 4 + 2 * v, 3 + v)
