# is: unnamed
# The slider as it stood: 4.
smallest_batch = 4 if smallest_batch != 4 else 2
