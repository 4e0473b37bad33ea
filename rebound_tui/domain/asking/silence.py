"""The question whether somebody has gone quiet (R14)."""

from rebound_tui.domain.asking.scene import Facts, Prompt, Scene
from rebound_tui.domain.needs import NeedKind
from rebound_tui.domain.silence import GONE_QUIET


def gone_quiet(scene: Scene) -> Prompt | None:
    """The one of today; what needs the user has no other, and none in Low tide."""
    for application, need in scene.needs:
        if need.kind is NeedKind.GONE_QUIET:
            facts: Facts = {"company": application.company, "role": application.role, "days": need.days}
            return Prompt(GONE_QUIET, application.id, facts)
    return None
