# is: usual
# Where the slider stands.
smallest_share = 0.1
