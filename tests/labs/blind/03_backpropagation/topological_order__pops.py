# is: unnamed
# Takes gates out of the caller's dict.
def topological_order(uses):
    order = []
    while uses:
        for name in list(uses):
            if not any(i in uses for i in uses[name]):
                order.append(name)
                del uses[name]
    return order
