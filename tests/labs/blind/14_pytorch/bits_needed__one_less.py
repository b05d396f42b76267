# is: one-too-few
# The last that does not reach it.
bits_needed = v.choose(11, 10, 9, 8)
