"""Every field of the head, and the next step."""

import pytest

from rebound_tui.domain.applications import Contact, Salary
from rebound_tui.domain.errors import Refused
from rebound_tui.services import applications as apps
from rebound_tui.services import history
from rebound_tui.services.application_forms import ApplicationForm
from tests.services.desks import SetDesk


@pytest.fixture
def desk(desk: SetDesk) -> SetDesk:
    apps.add_application(desk, ApplicationForm("Acme", "Cook"))
    return desk


def test_every_field_of_the_head(desk: SetDesk) -> None:
    form = ApplicationForm(
        mode="On-site",
        salary=" 48-56k\tEUR ",
        interest=4,
        cv_file="~/cv.pdf",
        contacts=("Ann\x1b[1m, ann@a.example",),
        description="a\nb\x07",
    )
    made = apps.edit_application(desk, "acme", form)
    assert (made.mode, made.interest, made.cv_file, made.description) == ("onsite", 4, "~/cv.pdf", "a\nb")
    assert made.salary == Salary(48000, 56000, "EUR", "", "48-56k EUR")
    assert made.contacts == (Contact("Ann", "ann@a.example"),)
    plain = apps.edit_application(desk, "acme", ApplicationForm(mode="", salary="", interest=0, contacts=()))
    assert (plain.mode, plain.salary, plain.interest, plain.contacts) == ("", Salary(), 0, ())


@pytest.mark.parametrize(
    ("form", "said"),
    [
        (ApplicationForm(mode="moon"), "moon is none of them"),
        (ApplicationForm(interest=6), "from 1 to 5"),
        (ApplicationForm(interest=-1), "from 1 to 5"),
        (ApplicationForm(salary="x" * 300), "The salary can have at most 200"),
        (ApplicationForm(contacts=(" ",)), "A contact cannot be empty"),
    ],
)
def test_a_field_that_cannot_be_kept(desk: SetDesk, form: ApplicationForm, said: str) -> None:
    with pytest.raises(Refused, match=said):
        apps.edit_application(desk, "acme", form)


def test_the_step_of_the_user_is_done_or_asking_begins_again(desk: SetDesk) -> None:
    apps.set_next_step(desk, "acme", "call", "fri")
    assert apps.clear_next_step(desk, "acme").next_step is None
    assert history.undo(desk) == "Acme, Cook: next step done"
    apps.set_next_step(desk, "acme", "")
    assert apps.clear_next_step(desk, "acme").next_step is None
    with pytest.raises(Refused, match="has no next step of yours"):
        apps.clear_next_step(desk, "acme")
