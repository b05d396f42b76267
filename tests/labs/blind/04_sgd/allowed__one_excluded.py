# is: one-excluded
# Below 1.
allowed = [p for p in powers if 0.5 < p < 1]
