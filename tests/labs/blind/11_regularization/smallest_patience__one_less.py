# is: too-little
# One too small.
smallest_patience = v.choose(8, 12, 5, 3)
