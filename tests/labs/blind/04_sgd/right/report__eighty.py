# is: right
# About eighty words, in one string.
report = (
    "From one to 64 the measured error fell as the law says: four times as many examples halve it, so at 64 it is an "
    "eighth of that at one. The last row draws 256 of 357 digits without replacement, so most of the set is in each "
    "batch, the batches share examples and cannot scatter much; the corrected law fits. I would not train with 256: a "
    "step costs four times one of 64 and is only a little better, and an epoch has but two steps."
)
