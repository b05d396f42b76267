"""One test for each lab; and at the end the share of blind wrong answers that got a name."""

import pytest
from all_labs import LABS, ROOT, read_lab


@pytest.fixture(params=LABS)
def lab(request):
    """A lab's reference, one test for each lab."""
    return read_lab(request.param)


@pytest.fixture
def released(lab):
    """The folder of the released lab."""
    return ROOT / "labs" / lab.lab


def pytest_terminal_summary(terminalreporter):
    found = [
        dict(report.user_properties).get("blind")
        for reports in terminalreporter.stats.values()
        for report in reports
        if getattr(report, "when", "") == "call"
    ]
    named, unnamed = found.count("named"), found.count("unnamed")
    if named + unnamed:
        share = named / (named + unnamed)
        terminalreporter.write_line(
            f"blind wrong answers: {named + unnamed} failed, {named} of them named ({share:.0%})"
        )
