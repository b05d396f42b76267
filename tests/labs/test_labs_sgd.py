"""Lab 04's answers that were read off a figure are what the figure says."""

from all_labs import read_lab

from course_utils.checks import VARIANTS
from course_utils.explorers.minibatch_noise import compute


def test_the_smallest_batch_of_each_draw_is_what_the_figure_shows():
    lab = read_lab("04_sgd")
    for number in range(VARIANTS):
        names = lab.namespace(number)
        distances = {2**k: compute(k, 0.25, number).numbers["distance from the minimum, later half"] for k in range(9)}
        below = [size for size, distance in distances.items() if distance < names["limit"]]
        assert names["smallest_batch"] == below[0]
        assert all(abs(d - names["limit"]) > 0.005 for d in distances.values()), "too close to call by eye"
