# is: any-that-shrinks
# All that shrink.
allowed = [p for p in powers if p > 0]
