# is: counted-backward
# Counted backward steps only: the second.
_x = v.choose(-2.5, -0.5, -1.5, 0.5, 1.0, 1.5, 2.5, 3.0) - 2
moved = (2, 2 * _x, 5 + 2 * _x)
