# is: the-end
# The end of the slider.
spread = 5.0
