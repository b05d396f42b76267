# is: shared-out
# z is shared out between x and y.
first_graph = ((-4 - 2 * v) / 2, (-4 - 2 * v) / 2, 3 + v)
