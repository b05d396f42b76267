# is: unnamed
# How many.
allowed = len([p for p in powers if 0.5 < p <= 1])
