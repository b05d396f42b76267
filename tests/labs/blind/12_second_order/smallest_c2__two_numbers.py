# is: unnamed
# c2 and the step.
smallest_c2 = (v.choose(0.70, 0.56, 0.43, 0.30), 1.0)
