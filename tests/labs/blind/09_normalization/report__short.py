# is: unnamed
# Too short.
report = "The statistics come from the batch, so other digits in the batch change the answer."
