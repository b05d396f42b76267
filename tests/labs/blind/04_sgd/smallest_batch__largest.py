# is: all-examples
# The largest the slider offers.
smallest_batch = 256
