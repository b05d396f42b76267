# is: local-only
# The slopes of the gates alone: q = x + y has slope 1, and the chain was never multiplied.
first_graph = (1, 1, 3 + v)
