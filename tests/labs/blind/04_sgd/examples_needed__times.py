# is: times-once
# times, not its square.
examples_needed = B_now * times
