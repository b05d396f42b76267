# is: first-turned-round
# Both sums finite.
allowed = [p for p in powers if p > 1]
