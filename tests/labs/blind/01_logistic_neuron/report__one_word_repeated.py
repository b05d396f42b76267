# is: unnamed
# One word forty-five times.
report = "weights " * 45
