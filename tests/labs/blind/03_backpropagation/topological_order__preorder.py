# is: users-first
# Writes the gate before what it uses.
def topological_order(uses):
    order = []

    def visit(name):
        if name in uses and name not in order:
            order.append(name)
            for used in uses[name]:
                visit(used)

    for name in uses:
        visit(name)
    return order
