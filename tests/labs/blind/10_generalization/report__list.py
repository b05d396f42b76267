# is: unnamed
# A list.
report = ["inside each fold", "degree 3", "variance falls"]
