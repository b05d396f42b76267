# is: given-values-too
# The inputs stand in the order too.
def topological_order(uses):
    order = []

    def visit(name):
        if name not in order:
            for used in uses.get(name, ()):
                visit(used)
            order.append(name)

    for name in uses:
        visit(name)
    return order
