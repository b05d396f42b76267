# is: unnamed
# one word again and again.
report = "rate " * 100
