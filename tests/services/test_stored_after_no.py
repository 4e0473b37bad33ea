"""What is kept of a no belongs to its application, and each of it is found, changed, handed out and taken away for itself."""

import json
from datetime import timedelta

import pytest

from rebound_tui.cli.shapes import shown_shape
from rebound_tui.domain.applications import Application, Kind
from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.kit import KitKind
from rebound_tui.domain.progress import standing_events
from rebound_tui.domain.rebound.causes import Cause, Found, Known
from rebound_tui.domain.rebound.feedback import Sorted
from rebound_tui.domain.stages import Stage
from rebound_tui.services import debriefs, events, feedback, habits, history, kit, listing, reflections, weighing
from rebound_tui.services.event_details import Details
from rebound_tui.services.kit import KitForm
from rebound_tui.services.kit_view import exported, kit_view
from rebound_tui.services.pipeline import pipeline_view
from rebound_tui.services.reflections import ReflectionForm
from rebound_tui.services.sifting import Sift, sifted
from tests.services.cases import closed
from tests.services.desks import MONDAY, SetDesk

CAUSE = Found(Cause.KNOWLEDGE, Known.SAID, "window functions")
WRITTEN = ReflectionForm(None, (CAUSE,), "a worked example", "the [opening]", "read a page", "", "ask early")
SORTED = Sorted("shorter answers", "the tone", "a pause first")


@pytest.fixture
def kept(desk: SetDesk) -> SetDesk:
    """A no with everything that can be written down of it."""
    closed(desk, words="It was close.")
    debriefs.debrief(desk, "Acme", debriefs.DebriefForm("joins", "the drawing", "indexes", "calm"))
    reflections.reflect(desk, "Acme", WRITTEN)
    feedback.sent(desk, "Acme")
    feedback.receive(desk, "Acme", "Too long.")
    feedback.sort(desk, "Acme", SORTED)
    return desk


def acme(desk: SetDesk) -> Application:
    with desk.store.reading() as reader:
        return next(iter(reader.applications()))


def data(desk: SetDesk, kind: Kind) -> list[dict[str, object]]:
    return [event.data for event in standing_events(acme(desk).events) if event.kind is kind]


def found(desk: SetDesk, text: str) -> list[str]:
    view = pipeline_view(desk)
    return [card.application.company for card in sifted(view.cards, Sift(text), view.hunt)]


EVERYTHING = (
    "it was close", "joins", "the drawing", "indexes", "calm", "window functions", "a worked example", "[opening]", "ask early",
    "too long", "shorter answers", "the tone", "a pause first",
)  # fmt: skip


@pytest.mark.parametrize("text", EVERYTHING)
def test_each_is_found_by_its_words(kept: SetDesk, text: str) -> None:
    assert found(kept, text) == ["Acme"]
    assert found(kept, f"{text} elsewhere") == []


def test_what_is_put_away_is_not_found_before_its_day(desk: SetDesk) -> None:
    closed(desk)
    feedback.receive(desk, "Acme", "Too long.", is_put_away=True)
    assert found(desk, "too long") == []
    desk.clock.set(MONDAY + timedelta(days=1))
    assert found(desk, "too long") == ["Acme"]


def test_what_was_taken_back_is_not_found(kept: SetDesk) -> None:
    events.retract_event(kept, "Acme", Kind.FEEDBACK_RECEIVED)
    assert found(kept, "too long") == []


def test_all_of_it_is_handed_out(kept: SetDesk) -> None:
    text = json.dumps(shown_shape(listing.looked_up(kept, "Acme")), default=str, ensure_ascii=False).casefold()
    assert [part for part in EVERYTHING if part not in text] == []
    with kept.store.reading() as reader:
        assert [task.text for task in reader.tasks()] == ["read a page"]
    assert "ask early" in exported(kit_view(kept))


def test_their_words_and_the_weight_are_changed(kept: SetDesk) -> None:
    events.correct_event(kept, "Acme", Kind.CLOSED, Details(words="It was very close."))
    weighing.weigh(kept, "Acme", Weight.LIGHT)
    (no,) = data(kept, Kind.CLOSED)
    assert (no["words"], no["weight"], no["outcome"]) == ("It was very close.", Weight.LIGHT, Stage.REJECTED)
    history.undo(kept)
    history.undo(kept)
    (no,) = data(kept, Kind.CLOSED)
    assert (no["words"], no["weight"]) == ("It was close.", Weight.HEAVY)


def test_causes_lesson_and_the_three_fields_are_changed(kept: SetDesk) -> None:
    guess = CAUSE._replace(known=Known.GUESS)
    reflections.reflect(kept, "Acme", WRITTEN._replace(causes=(guess,), lesson="ask first"))
    feedback.sort(kept, "Acme", SORTED._replace(taste=""))
    (reflected,), (received,) = data(kept, Kind.REFLECTED), data(kept, Kind.FEEDBACK_RECEIVED)
    assert (reflected["causes"], reflected["lesson"]) == ([["knowledge", "guess", "window functions"]], "ask first")
    assert (received["taste"], received["text"]) == ("", "Too long.")


@pytest.mark.parametrize("kind", [Kind.DEBRIEF, Kind.REFLECTED, Kind.FEEDBACK_ASKED, Kind.FEEDBACK_RECEIVED])
def test_each_is_taken_away_for_itself(kept: SetDesk, kind: Kind) -> None:
    others = {Kind.CLOSED, Kind.DEBRIEF, Kind.REFLECTED, Kind.FEEDBACK_ASKED, Kind.FEEDBACK_RECEIVED} - {kind}
    events.retract_event(kept, "Acme", kind)
    assert data(kept, kind) == []
    assert all(data(kept, other) for other in others)
    history.undo(kept)
    assert data(kept, kind)


def test_the_change_and_the_lesson_are_changed_and_deleted_for_themselves(kept: SetDesk) -> None:
    kit.edit_entry(kept, "ask early", KitForm("ask at once"))
    assert data(kept, Kind.REFLECTED)[0]["lesson"] == "ask early"
    habits.edit_task(kept, "read a page", "read two pages", "2026-11-05")
    with kept.store.reading() as reader:
        (task,) = reader.tasks()
    assert (task.text, str(task.due), task.application) == ("read two pages", "2026-11-05", acme(kept).id)
    habits.delete_task(kept, task.id)
    kit.delete_entry(kept, "ask at once")
    with kept.store.reading() as reader:
        assert list(reader.tasks()) == []
    assert KitKind.LESSON not in {entry.kind for entry in kit_view(kept).entries}
    assert data(kept, Kind.REFLECTED)
