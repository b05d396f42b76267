# is: not-there-yet
# The slider's end.
smallest_share = 0.01
