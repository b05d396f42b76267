# is: unnamed
# Too short.
report = "The error falls with larger batches, so I would use 256."
