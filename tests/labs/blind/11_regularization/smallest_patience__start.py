# is: start
# As it stands.
smallest_patience = 2
