# is: second-turned-round
# Both sums infinite.
allowed = [p for p in powers if p <= 0.5]
