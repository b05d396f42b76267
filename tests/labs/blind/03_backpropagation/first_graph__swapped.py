# is: not-switched
# The multiply gate hands each input its own value: q to q, z to z.
first_graph = (3 + v, 3 + v, -4 - 2 * v)
