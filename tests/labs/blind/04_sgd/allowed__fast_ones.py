# is: second-only
# Only the second condition.
allowed = [p for p in powers if p > 0.5]
