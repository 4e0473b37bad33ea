"""Makes the pictures of the README from the sample data: the running app's own export, dark and light."""

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from rebound_tui.cli.formats import FileFormats
from rebound_tui.cli.wiring import new_id
from rebound_tui.services.demo import fill
from rebound_tui.services.ports import Desk
from rebound_tui.storage.store import open_store
from rebound_tui.ui.app import ReboundApp
from rebound_tui.ui.screens.table import PLACES
from rebound_tui.ui.settings import Settings

PICTURES = Path(__file__).parent.parent / "docs" / "pictures"
SIZE = (100, 28)
MORNING = datetime(2027, 3, 9, 8, 30, tzinfo=UTC)


class MorningClock:
    """A Tuesday morning in Berlin, always the same."""

    def now(self) -> datetime:
        """Half past nine there."""
        return MORNING

    def zone(self) -> str:
        """Berlin."""
        return "Europe/Berlin"


async def shoot(theme: str) -> list[Path]:
    """A picture of each screen; where they are."""
    made = []
    with TemporaryDirectory() as folder:
        desk = Desk(open_store(Path(folder)), MorningClock(), new_id)
        fill(desk)
        app = ReboundApp(desk, Settings(theme=theme), Path(folder) / "settings.toml", FileFormats(desk))
        async with app.run_test(size=SIZE) as pilot:
            await pilot.press("space")
            for place in PLACES:
                await pilot.press(place.key)
                await pilot.pause(0.5)
                made.append(PICTURES / f"{place.id}-{theme}.svg")
                made[-1].write_text(app.export_screenshot(title="rebound-tui"), encoding="utf-8")
        app.close_diary()
    return made


if __name__ == "__main__":
    PICTURES.mkdir(parents=True, exist_ok=True)
    for name in ("dark", "light"):
        print(*asyncio.run(shoot(name)), sep="\n", file=sys.stdout)
