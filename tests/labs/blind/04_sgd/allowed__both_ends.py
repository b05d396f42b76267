# is: edges-swapped
# Half included, one excluded.
allowed = [p for p in powers if 0.5 <= p < 1]
