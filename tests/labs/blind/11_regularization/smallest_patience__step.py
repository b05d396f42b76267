# is: step
# The step.
smallest_patience = v.choose(350, 350, 225, 165)
