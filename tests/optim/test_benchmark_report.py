"""The benchmark's report: goals beside values, and a section that is not run again stays as it was."""

from benchmarks import report
from benchmarks.timing import interleaved, ratio


def test_a_goal_is_held_up_to_its_bound_and_not_beyond():
    assert report.Goal("work", 0.25, 0.25).held and not report.Goal("work", 0.2501, 0.25).held
    assert report.Goal("work", 0.3, 0.25, 0.1).cells() == ["work", "0.3", "0.25", "0.1", "**no**"]


def test_writing_a_section_replaces_that_section_alone(tmp_path, monkeypatch):
    monkeypatch.setattr(report, "RESULTS", tmp_path / "RESULTS.md")

    def text(title, value):
        return report.Section(title, [report.Goal("work", value, 1.0)]).markdown("settings")

    report.write({"A": text("A", 0.5), "B": text("B", 0.6)})
    report.write({"A": text("A", 2.0)})
    written = (tmp_path / "RESULTS.md").read_text(encoding="utf-8")
    assert written.startswith("# Results") and written.count("## A") == written.count("## B") == 1
    assert "**no**" in written.split("## B")[0] and "0.6" in written.split("## B")[1]


def test_a_ratio_is_the_median_of_the_rounds_own_ratios():
    times = {"ours": [1.0, 10.0, 3.0], "theirs": [2.0, 5.0, 3.0]}
    assert ratio(times, "ours", "theirs") == 1.0
    measured = interleaved({"short": lambda: None, "long": lambda: sum(range(3000))}, rounds=3, block=0.0005)
    assert len(measured["short"]) == 3 and ratio(measured, "short", "long") < 1
