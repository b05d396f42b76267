# is: unnamed
# Calculated for a linear layer: (1/3)^(l/2) < 0.001.
fading_depth = int(np.ceil(np.log(0.001) / np.log(3**-0.5))) + v.choose(4, 4, 4, 4)
