# is: second-share
# The step of the second time.
_x = v.choose(-2.5, -0.5, -1.5, 0.5, 1.0, 1.5, 2.5, 3.0) - 2
moved = (6, 5, 5 + 2 * _x)
