# is: unnamed
# One sentence.
report = "BFGS is faster because it knows the curvature, and L-BFGS needs less memory than BFGS does."
