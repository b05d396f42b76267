# is: one-input-is-enough
# Takes a gate as soon as one of its inputs is there.
def topological_order(uses):
    order = []
    while len(order) < len(uses):
        for name, inputs in uses.items():
            if name not in order and any(i in order or i not in uses for i in inputs):
                order.append(name)
    return order
