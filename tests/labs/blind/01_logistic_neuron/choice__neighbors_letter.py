# is: signs-changed
# The letter of a neighbor with another variant.
choice = "abcdef"[(-(v + 1)) % 6]
