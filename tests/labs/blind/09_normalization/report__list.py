# is: unnamed
# A list.
report = ["The statistics come from the batch."] * 10
