import pytest

from tests.conftest import SetClock
from web import forms
from web.forms import Forms, StaleForm


def test_a_form_that_is_sent_twice_leads_to_the_same_page(clock: SetClock) -> None:
    """What it does is done once."""
    open_forms = Forms(clock)
    form = open_forms.issue()
    assert open_forms.outcome(form) is None
    open_forms.done(form, "/b/abc")
    assert open_forms.outcome(form) == "/b/abc"
    assert open_forms.outcome(open_forms.issue()) is None


@pytest.mark.parametrize("given", ["", ".", "..", "a.b.c", "x" * 500, "é.1.2", "a.zz.", "\0.0.0"])
def test_what_was_never_handed_out_is_refused(clock: SetClock, given: str) -> None:
    """Whatever it looks like."""
    with pytest.raises(StaleForm):
        Forms(clock).outcome(given)


def test_a_form_holds_for_a_day_and_in_one_process(clock: SetClock) -> None:
    """After that its page has to be opened again."""
    open_forms = Forms(clock)
    form = open_forms.issue()
    clock.go_on(hours=23)
    assert open_forms.outcome(form) is None
    with pytest.raises(StaleForm):
        Forms(clock).outcome(form)
    clock.go_on(hours=2)
    with pytest.raises(StaleForm):
        open_forms.outcome(form)


def test_the_oldest_outcomes_are_forgotten_first(
    clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that memory stays as it is."""
    monkeypatch.setattr(forms, "KEPT", 2)
    open_forms = Forms(clock)
    sent = [open_forms.issue() for _ in range(3)]
    for form in sent:
        open_forms.done(form, "/")
    assert [open_forms.outcome(form) for form in sent] == [None, "/", "/"]
