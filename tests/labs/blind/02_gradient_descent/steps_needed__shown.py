# is: unnamed
# The slider as it stands at first.
steps_needed = 3
