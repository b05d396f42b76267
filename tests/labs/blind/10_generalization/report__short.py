# is: unnamed
# Too short.
report = "I believe the error of the features chosen inside each fold; the other one leaked."
