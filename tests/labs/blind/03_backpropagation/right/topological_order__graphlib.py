# is: right
# The standard library.
def topological_order(uses):
    from graphlib import TopologicalSorter

    return [name for name in TopologicalSorter(uses).static_order() if name in uses]
