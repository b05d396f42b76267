# is: one-round-only
# Goes through the gates once only.
def topological_order(uses):
    order = []
    for name, inputs in uses.items():
        if all(i in order or i not in uses for i in inputs):
            order.append(name)
    return order
