# is: right
# From the end: take a gate that nobody left uses, put it in front.
def topological_order(uses):
    left, order = dict(uses), []
    while left:
        used = {i for inputs in left.values() for i in inputs}
        name = next(n for n in left if n not in used)
        order.insert(0, name)
        del left[name]
    return order
