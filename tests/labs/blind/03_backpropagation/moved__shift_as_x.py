# is: shift-for-x
# Took the printed number for x itself.
_x = v.choose(-2.5, -0.5, -1.5, 0.5, 1.0, 1.5, 2.5, 3.0)
moved = (5, 2 * _x, 5 + 2 * _x)
