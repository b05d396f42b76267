# is: unnamed
# Too long.
report = "The statistics come from the batch, so other digits in the batch change the answer of one. " * 12
