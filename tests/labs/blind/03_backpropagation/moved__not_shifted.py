# is: shift-forgotten
# Forgot to set the slider: x = -2.
moved = (5, -4, 1)
