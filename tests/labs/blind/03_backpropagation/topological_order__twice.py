# is: several-times
# No memory of what is written: a gate used twice stands twice.
def topological_order(uses):
    order = []

    def visit(name):
        if name in uses:
            for used in uses[name]:
                visit(used)
            order.append(name)

    for name in uses:
        visit(name)
    return order
