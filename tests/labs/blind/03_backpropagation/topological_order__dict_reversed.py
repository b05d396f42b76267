# is: entered-reversed
# Backward through the dict.
def topological_order(uses):
    return list(uses)[::-1]
