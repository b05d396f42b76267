# is: first-turned-round
# 1 < p <= 2: the conditions read for the doubled power.
allowed = [p for p in powers if 1 < p <= 2]
