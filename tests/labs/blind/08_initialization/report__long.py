# is: unnamed
# Too long.
report = "ReLU takes half of the mean square in each layer and so the signal fades. " * 15
