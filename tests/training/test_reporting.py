"""The lines of the lecture's printouts."""

import re

import pytest
from small_models import PlainSGD, linear_classifier

from course_utils.training import PrintEpochs, fit


def test_a_line_reads_as_on_the_slide(digits, capsys):
    model = linear_classifier(digits.train)
    optimizer = PlainSGD(model.theta, 1e-3)
    callbacks = [PrintEpochs()]
    history = fit(model, optimizer, digits.train, digits.validation, epochs=2, evaluate_train=True, callbacks=callbacks)
    first, second = capsys.readouterr().out.splitlines()
    slide = "Finished epoch 1 / 200: cost 2.302603, train: 0.400000, val 0.400000, lr 1.000000e-03"
    pattern = (
        re.escape(slide).replace("200", "2").replace("2\\.302603", r"\d\.\d{6}").replace("0\\.400000", r"\d\.\d{6}")
    )
    assert re.fullmatch(pattern, first), first
    assert f"cost {history.epoch_loss[1]:.6f}, train: {history.train_accuracy[1]:.6f}" in second


def test_only_some_epochs_are_printed_and_only_what_was_measured(digits):
    model, lines = linear_classifier(digits.train), []
    fit(model, PlainSGD(model.theta), digits.train, epochs=7, callbacks=[PrintEpochs(every=3, write=lines.append)])
    assert [line.split(":")[0] for line in lines] == [f"Finished epoch {e} / 7" for e in (1, 3, 6, 7)]
    assert "train" not in lines[0] and "val" not in lines[0]
    with pytest.raises(ValueError, match="every must be"):
        PrintEpochs(every=0)
