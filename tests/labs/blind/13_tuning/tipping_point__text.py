# is: unnamed
# in quotes.
tipping_point = "0.35"
