# is: sum-switches
# Treated + like a product: x gets y times z, y gets x times z.
first_graph = ((5 + v) * (-4 - 2 * v), -2 * (-4 - 2 * v), 3 + v)
