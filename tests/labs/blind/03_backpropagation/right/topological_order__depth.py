# is: right
# Sorted by depth.
def topological_order(uses):
    from functools import cache

    @cache
    def depth(name):
        return 1 + max((depth(i) for i in uses[name]), default=0) if name in uses else 0

    return sorted(uses, key=depth)
