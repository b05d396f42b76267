# is: unnamed
# Far over the limit.
report = "The error falls with the square of h until rounding takes over, and then it rises again. " * 12
