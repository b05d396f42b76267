# is: below-one
# The slider as it stands at first.
steps_needed = 3
