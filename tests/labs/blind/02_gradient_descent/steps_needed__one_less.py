# is: one-too-few
# The last step where it is not yet below.
steps_needed = steps_needed - 1
