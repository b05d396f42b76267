# is: unnamed
# One sentence.
report = "Small rates converge and large rates diverge."
