# is: one-too-many
# Counts the start as a step.
steps_needed = steps_needed + 1
