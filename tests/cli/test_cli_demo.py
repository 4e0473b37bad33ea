"""The sample data: believable, whole, quick to make, and the same every time."""

from pathlib import Path

import pytest

from rebound_tui.domain.guard.snapshot import GuardState
from rebound_tui.domain.stages import Stage
from rebound_tui.services import demo_story
from rebound_tui.services.demo import ENDS
from rebound_tui.ui.settings import write_setting
from tests.cli.running import Cli


@pytest.fixture
def sample(cli: Cli, tmp_path: Path) -> Cli:
    cli.data = tmp_path / "sample"
    out = cli.run_bare("demo", "--folder", str(cli.data)).out
    assert out == f"Sample data in {cli.data}. rebound-tui --data {cli.data} opens it.\n"
    return cli


def test_sixty_applications_at_every_stage(sample: Cli) -> None:
    listed = sample.json("app", "list")
    assert len(listed) == len({each["company"] for each in listed}) == 60
    stages = {each["stage"] for each in listed}
    assert stages >= {str(stage) for stage in Stage} - {Stage.ACCEPTED, Stage.DECLINED}
    needs = {need["what"].split()[0] for need in sample.json("status")["needs_you"]}
    assert {"interview", "answer", "follow", "decide"} <= needs
    assert len(sample.json("status")["needs_you"]) <= 20


def test_a_slump_and_a_return(sample: Cli) -> None:
    found = sample.json("streak")
    states = [day["state"] for day in found["days"]]
    assert set(states) == set(map(str, GuardState))
    assert states[-1] in ("steady", "back", "shield")
    assert states.index("low_tide") < len(states) - 15
    assert found["ended"][0]["length"] > 20
    assert 20 <= found["streak"] < found["longest"]
    heavy = [setback for setback in found["setbacks"] if setback["weight"] == "heavy"]
    assert len(heavy) == len(demo_story.CLOSINGS)
    assert all(setback["hours_to_first_unit"] is not None for setback in heavy)


def test_silence_was_filed_and_weighs_nothing(sample: Cli) -> None:
    (silent, *_) = [each["id"] for each in sample.json("app", "list") if each["stage"] == "no_reply"]
    assert sample.json("app", "show", silent)["setback"]["weight"] == "none"


def test_today_is_open(sample: Cli) -> None:
    status = sample.json("status")
    assert [habit["name"] for habit in status["habits"]] == [habit.name for habit in demo_story.HABITS]
    assert status["goal"]["units"] == 0
    assert all(habit["strength"] > 0.3 for habit in status["habits"])
    assert sample.ok("done", "learn") == "Keep learning ticked.\n"


def test_the_same_day_gives_the_same_story(sample: Cli, tmp_path: Path) -> None:
    first = [(each["company"], each["stage"], each["applied_on"]) for each in sample.json("app", "list")]
    days = sample.json("streak")["days"]
    sample.run_bare("demo", "--folder", str(tmp_path / "again"))
    sample.data = tmp_path / "again"
    assert [(each["company"], each["stage"], each["applied_on"]) for each in sample.json("app", "list")] == first
    assert sample.json("streak")["days"] == days


def test_nothing_happens_in_the_slump(sample: Cli) -> None:
    first, last = demo_story.SLUMP
    days = sample.json("streak")["days"][:-1]
    assert [day["units"] for day in days[-first : -last + 1]] == [0] * (first - last + 1)


def test_the_story_fits_together() -> None:
    assert len(demo_story.FATES) == len(demo_story.COMPANIES) == len(set(demo_story.COMPANIES))
    assert {index for index, fate in enumerate(demo_story.FATES) if fate in "hH"} == set(demo_story.CLOSINGS)
    assert set(demo_story.FATES) == {*ENDS, *"asioS"}


def test_it_is_one_change(sample: Cli) -> None:
    assert sample.ok("undo") == "Undone: sample data.\n"
    assert sample.json("app", "list") == []


def test_a_folder_that_is_not_empty_is_left_alone(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "mine").write_text("mine")
    result = cli.run_bare("demo", "--folder", str(tmp_path / "x"))
    assert result.code == 1
    assert "is not empty" in result.err
    assert [path.name for path in (tmp_path / "x").iterdir()] == ["mine"]


def test_a_folder_whose_parent_is_not_there(cli: Cli, tmp_path: Path) -> None:
    assert cli.run_bare("demo", "--folder", str(tmp_path / "no" / "x")).code == 3


@pytest.mark.parametrize("own", [None, 'theme = "light"\n'], ids=["no settings", "own settings"])
def test_the_app_opens_on_it_and_it_is_gone_afterwards(cli: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, own: str | None) -> None:
    from rebound_tui.ui import app

    seen: list[Path] = []
    mine = tmp_path / "mine.toml"
    if own:
        mine.write_text(own)

    def run_app(desk: object, settings: Path, formats: object, *, sample: bool = False) -> int:
        assert sample
        assert (settings.read_text() if settings.exists() else None) == own
        write_setting(settings, "pipeline", "table")
        seen.append(Path(desk.store.folder))  # type: ignore[attr-defined]
        assert (seen[0] / "diary.json").exists()
        return 0

    monkeypatch.setattr(app, "run_app", run_app)
    result = cli.run_bare("demo", "--config", str(mine))
    assert result.code == 0
    assert not seen[0].exists()
    assert str(seen[0]) in result.err
    assert not (cli.data.parent / ".local").exists()
    assert (mine.read_text() if mine.exists() else None) == own, "what is changed in the demo stays in it"
