# is: forward-values
# The values q, z, f of the way forward.
first_graph = (3 + v, -4 - 2 * v, (3 + v) * (-4 - 2 * v))
