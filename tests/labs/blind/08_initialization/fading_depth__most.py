# is: most-layers
# The slider's end.
fading_depth = 100
