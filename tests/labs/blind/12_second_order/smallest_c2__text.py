# is: unnamed
# As text.
smallest_c2 = "0.56"
