"""The same job twice, through the services."""

from datetime import timedelta

import pytest

from rebound_tui.domain.errors import Refused
from rebound_tui.domain.stages import Stage
from rebound_tui.services import applications as apps
from rebound_tui.services.application_forms import ApplicationForm
from rebound_tui.services.duplicates import Notice, notices
from rebound_tui.services.hunts import end_hunt
from tests.services.desks import MONDAY, SetDesk

POSTING = "https://acme.example/jobs/7"


def test_the_same_link_is_refused_and_named_in_every_hunt_and_archived(desk: SetDesk) -> None:
    first = apps.add_application(desk, ApplicationForm("Acme", "Cook", POSTING))
    apps.archive_application(desk, first.id)
    end_hunt(desk)
    desk.clock.set(MONDAY + timedelta(days=900))
    with pytest.raises(Refused, match=rf"Acme, Cook \(Applied since 2026-11-02\).* rebound-tui app show {first.id} "):
        apps.add_application(desk, ApplicationForm("Other", "Name", f"{POSTING}/?utm_source=mail"))
    second = apps.add_application(desk, ApplicationForm("Other", "Name"))
    with pytest.raises(Refused, match="there already"):
        apps.edit_application(desk, second.id, ApplicationForm(url=POSTING))
    assert apps.edit_application(desk, first.id, ApplicationForm(url=f"{POSTING}#x")).url.endswith("#x"), "its own link is no double"


def test_what_is_worth_knowing_of_a_new_one(desk: SetDesk) -> None:
    first = apps.add_application(desk, ApplicationForm("Acme", "Senior Cook"))
    assert notices(desk, first) == []
    closed = apps.close(desk, first.id, Stage.NO_REPLY).application
    same, silent = notices(desk, apps.add_application(desk, ApplicationForm("ACME Inc.", "Sr. Cook (m/f/d)")))
    assert same == Notice("Probably there already: Acme, Senior Cook (No reply since 2026-11-02).", closed)
    assert silent.text == "Acme has not answered before: no reply to Acme, Senior Cook, filed on 2026-11-02."
    assert notices(desk, apps.add_application(desk, ApplicationForm("Acme", "Cook"))) == [], "said once, and no senior"
