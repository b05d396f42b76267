# is: unnamed
# One word again and again.
report = "evaluations " * 60
