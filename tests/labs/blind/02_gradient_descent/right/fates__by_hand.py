# is: right
# Written out, by hand.
fates = {
    0.25: ["on the way", "on the way", "arrived", "away", "away"],
    0.5: ["on the way", "arrived", "arrived", "away", "away"],
    2.0: ["on the way", "arrived", "away", "away", "away"],
    10.0: ["arrived", "swinging", "away", "away", "away"],
}[c]
