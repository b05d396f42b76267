# is: unnamed
# As it stands.
smallest_patience = 2
