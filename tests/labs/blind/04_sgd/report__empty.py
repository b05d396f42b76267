# is: unnamed
# Empty.
report = ""
