# is: of-the-identity
# The second one is never flat.
spread = 0
