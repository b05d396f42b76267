# is: unnamed
# Sorted by how many other gates a gate uses directly.
def topological_order(uses):
    return sorted(uses, key=lambda name: sum(i in uses for i in uses[name]))
