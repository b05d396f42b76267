"""Time several ways of doing one thing side by side: blocks of calls in random order, round after round.

What disturbs the machine disturbs all of them alike, and each round gives a ratio; reported is the median of ratios.
"""

import gc
import random
import statistics
import time


def interleaved(candidates, rounds=25, block=0.004, seed=0):
    """Seconds per call of each candidate in each round.

    Parameters
    ----------
    candidates : dict of str to callable
    rounds : int
    block : float
        Seconds that one block of calls should take.
    seed : int
        Of the order within the rounds.

    Returns
    -------
    dict of str to list of float
    """
    calls = {name: calls_in(function, block) for name, function in candidates.items()}
    times = {name: [] for name in candidates}
    order, shuffle = list(candidates), random.Random(seed).shuffle
    gc.collect()
    gc.disable()
    try:
        for _ in range(rounds):
            shuffle(order)
            for name in order:
                function, count = candidates[name], calls[name]
                start = time.perf_counter()
                for _ in range(count):
                    function()
                times[name].append((time.perf_counter() - start) / count)
    finally:
        gc.enable()
    return times


def calls_in(function, block):
    """How many calls fill a block, after a few to warm up."""
    for _ in range(3):
        start = time.perf_counter()
        function()
        once = time.perf_counter() - start
    return max(1, int(block / max(once, 1e-9)))


def ratio(times, ours, theirs):
    """Median over the rounds of our time over theirs."""
    return statistics.median(a / b for a, b in zip(times[ours], times[theirs]))
