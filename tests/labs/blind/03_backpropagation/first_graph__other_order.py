# is: order
# dz, dx, dy.
first_graph = (3 + v, -4 - 2 * v, -4 - 2 * v)
