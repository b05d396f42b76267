# is: right
# A list of floats.
_x = v.choose(-2.5, -0.5, -1.5, 0.5, 1.0, 1.5, 2.5, 3.0) - 2
moved = [5.0, 2.0 * _x, 5 + 2.0 * _x]
