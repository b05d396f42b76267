# is: unnamed
# Twice for times.
examples_needed = B_now * times * 2
