# is: one-step-too-far
# Rounded up.
spread = v.choose(2, 3, 4, 4)
