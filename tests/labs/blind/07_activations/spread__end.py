# is: unnamed
# The end of the slider.
spread = 5.0
