# is: unnamed
# A list.
report = ["moved", "early stopping", "ensemble"]
