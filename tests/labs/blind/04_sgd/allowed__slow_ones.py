# is: first-only
# Only the first condition.
allowed = [p for p in powers if p <= 1]
