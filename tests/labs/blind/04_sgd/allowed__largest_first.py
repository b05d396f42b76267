# is: unnamed
# The wrong order.
allowed = [p for p in powers if 0.5 < p <= 1][::-1]
