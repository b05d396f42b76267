# is: unnamed
# A neighbor's numbers.
first_graph = (-4 - 2 * (v + 1), -4 - 2 * (v + 1), 3 + v + 1)
