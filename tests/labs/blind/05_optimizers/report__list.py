# is: unnamed
# A list of answers instead of a text.
report = ["RMSProp and Adam, they normalize each direction", "momentum gains from the flat direction", "divided by v"]
