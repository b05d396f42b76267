# is: unnamed
# A whole page.
report = "The weight stops because its steps are shorter than half the distance to its neighbor. " * 20
