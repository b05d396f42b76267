# is: unnamed
# Nothing in the quotes.
report = ""
