# is: as-entered
# The order in which the dict has them.
def topological_order(uses):
    return list(uses)
