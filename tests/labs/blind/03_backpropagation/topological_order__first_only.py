# is: unnamed
# Starts at the first gate and visits what it needs; other outputs are left out.
def topological_order(uses):
    order = []

    def visit(name):
        if name in uses and name not in order:
            for used in uses[name]:
                visit(used)
            order.append(name)

    visit(next(iter(uses)))
    return order
