# is: users-first
# The order of the way back.
def topological_order(uses):
    order = []

    def visit(name):
        if name in uses and name not in order:
            for used in uses[name]:
                visit(used)
            order.append(name)

    for name in uses:
        visit(name)
    return order[::-1]
