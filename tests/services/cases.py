"""Applications that ended, for the tests of what follows."""

from datetime import timedelta

from rebound_tui.domain.applications import Application, Kind
from rebound_tui.domain.stages import Stage
from rebound_tui.services import applications
from rebound_tui.services.application_forms import ApplicationForm
from tests.services.desks import MONDAY, SetDesk


def closed(desk: SetDesk, company: str = "Acme", words: str = "", outcome: Stage = Stage.REJECTED, interviews: int = 2) -> Application:
    """An application of ten days ago that was closed today after interviews, by the desk's clock."""
    applications.add_application(desk, ApplicationForm(company, "Data Analyst"), when=str(MONDAY - timedelta(days=10)))
    for n in range(interviews):
        applications.add_event(desk, company, Kind.INTERVIEW, {"held": True, "type": "panel"}, str(MONDAY - timedelta(days=5 - n)))
    return applications.close(desk, company, outcome, words=words).application
