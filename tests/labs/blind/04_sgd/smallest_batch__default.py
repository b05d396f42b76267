# is: unnamed
# The slider as it stood: its position 2.
smallest_batch = 2
