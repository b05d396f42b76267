# is: unnamed
# Far too short.
report = "At 0.08 a falling rate helps, at 0.005 it harms."
