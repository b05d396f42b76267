# is: all-squared
# Both squared.
examples_needed = (B_now * times) ** 2
