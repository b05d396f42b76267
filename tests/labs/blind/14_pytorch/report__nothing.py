# is: unnamed
# Empty text.
report = ""
