# is: unnamed
# By feeling: small ones on the way, 1 swings, large ones away.
fates = ["on the way", "on the way", "swinging", "away", "away"]
