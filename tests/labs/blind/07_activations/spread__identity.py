# is: unnamed
# The second one is never flat.
spread = 0
