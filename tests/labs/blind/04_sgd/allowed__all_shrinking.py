# is: unnamed
# All that shrink.
allowed = [p for p in powers if p > 0]
