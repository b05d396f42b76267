# is: start
# Where the slider stands.
fading_depth = 3
