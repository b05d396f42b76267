# is: unnamed
# Far too long.
report = "The features were chosen with all labels, and so the error of 0.12 leaked. " * 40
