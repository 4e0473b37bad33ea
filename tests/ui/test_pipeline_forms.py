"""Adding and editing applications on the screens."""

from textual.widgets import Input

from rebound_tui.domain.applications import Application, Contact
from rebound_tui.services import applications
from rebound_tui.services.application_forms import ApplicationForm
from rebound_tui.services.ports import Desk
from rebound_tui.ui.dialogs.text import TextDialog
from tests.support.screens import screen_text
from tests.ui.conftest import Running, opened_pipeline, until
from tests.ui.test_today_keys import closed, opened


def only(desk: Desk, company: str) -> Application:
    with desk.store.reading() as reader:
        return next(each for each in reader.applications() if each.company == company)


async def test_what_is_added_on_the_board_is_highlighted(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        screen = await opened_pipeline(pilot)
        await opened(pilot, "a")
        await pilot.press(*"Hooli / Chief / referral")
        await closed(pilot, "enter")
        await until(pilot, lambda: screen.application is not None and screen.application.company == "Hooli")


async def test_every_field_can_be_edited_five_are_in_sight(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        screen = await opened_pipeline(pilot)
        screen.highlight(only(lived_in, "Globex").id)
        await opened(pilot, "e")
        assert "1 of 13" in screen_text(pilot.app)
        assert len([field for field in pilot.app.screen.query(Input) if field.region.overlaps(field.parent.parent.region)]) == 5  # type: ignore[union-attr]
        for text in (
            "",
            "",
            "",
            "",
            "remote, first choice",
            "Lisbon",
            "Remote",
            "48-56k EUR",
            "Ann Lee, recruiter; Bo",
            "two pages",
            "",
            "",
            "4",
        ):
            await pilot.press(*text, "tab")
        await closed(pilot, "enter")
    found = only(lived_in, "Globex")
    assert (found.tags, found.location, found.mode, found.interest) == (("remote", "first choice"), "Lisbon", "remote", 4)
    assert (found.salary.low, found.salary.high, found.cv) == (48000, 56000, "two pages")
    assert found.contacts == (Contact("Ann Lee", role="recruiter"), Contact("Bo"))


async def test_a_field_that_cannot_be_read_says_so(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await opened_pipeline(pilot)
        await opened(pilot, "e")
        await pilot.press("shift+tab", *"many", "enter")
        await until(pilot, lambda: "Interest is a whole number" in screen_text(pilot.app))


async def test_what_was_not_touched_stays_even_if_it_could_not_be_typed(lived_in: Desk, running: Running) -> None:
    id = only(lived_in, "Globex").id
    applications.edit_application(lived_in, id, ApplicationForm(contacts=("Ann; Bo, of the team",)))
    async with running(lived_in) as pilot:
        screen = await opened_pipeline(pilot)
        screen.highlight(id)
        await opened(pilot, "e")
        await pilot.press("tab", *" II")
        await closed(pilot, "enter")
    found = only(lived_in, "Globex")
    assert found.role == "Data Analyst II"
    assert found.contacts == (Contact("Ann; Bo", role="of the team"),)


async def test_the_same_posting_is_refused_and_opened_where_one_says_so(lived_in: Desk, running: Running) -> None:
    there = only(lived_in, "Globex")
    applications.edit_application(lived_in, there.id, ApplicationForm(url="https://globex.example/jobs/7"))
    applications.archive_application(lived_in, there.id)
    async with running(lived_in) as pilot:
        await opened_pipeline(pilot)
        await opened(pilot, "a")
        await pilot.press(*f"Globex Inc. / {there.role}")
        await pilot.press("tab", "tab", "tab", *"https://globex.example/jobs/7#apply", "enter")
        await until(pilot, lambda: "There already: Globex, Data Analyst" in screen_text(pilot.app))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, TextDialog))
        assert "applied Mon 4 Jan 2027" in screen_text(pilot.app)
    with lived_in.store.reading() as reader:
        assert len(reader.applications()) == 3, "nothing was added"


async def test_a_link_that_is_changed_after_the_refusal_is_saved(lived_in: Desk, running: Running) -> None:
    there = only(lived_in, "Globex")
    applications.edit_application(lived_in, there.id, ApplicationForm(url="https://globex.example/jobs/7"))
    async with running(lived_in) as pilot:
        screen = await opened_pipeline(pilot)
        screen.highlight(only(lived_in, "Initech").id)
        await opened(pilot, "e")
        await pilot.press("tab", "tab", "tab", *["backspace"] * 30, *"https://globex.example/jobs/7", "enter")
        await until(pilot, lambda: "There already" in screen_text(pilot.app))
        await pilot.press("8")
        await closed(pilot, "enter")
        assert screen.screen is pilot.app.screen, "and nothing is opened"
    assert only(lived_in, "Initech").url.endswith("/78")


async def test_a_job_that_is_probably_there_is_mentioned(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await opened_pipeline(pilot)
        await opened(pilot, "a")
        await pilot.press(*f"Globex Inc. / {only(lived_in, 'Globex').role}")
        await closed(pilot, "enter")
        await until(pilot, lambda: "Probably there already: Globex, Data Analyst" in screen_text(pilot.app))
