# is: the-start
# The slider as it opens.
spread = 1.0
