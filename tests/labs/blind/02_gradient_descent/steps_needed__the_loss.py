# is: unnamed
# The loss instead of the number of steps.
steps_needed = 0.0987
