# is: smaller
# Divided.
examples_needed = B_now / times**2
