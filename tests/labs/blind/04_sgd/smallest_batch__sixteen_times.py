# is: all-examples
# 16 times as large, as in the guess.
smallest_batch = smallest_batch * 16
