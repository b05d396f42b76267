# is: one-step-too-far
# One notch too much.
spread = v.choose(1.9, 2.4, 3.2, 3.7)
