# is: unnamed
# A text.
fading_depth = f"{v.choose(12, 8, 13, 6)} layers"
