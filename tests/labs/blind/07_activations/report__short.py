# is: unnamed
# Far too short.
report = "The sigmoid's gradient vanishes; ReLU keeps it."
