# is: not-the-first
# One too many.
fading_depth = v.choose(12, 8, 13, 6) + 1
