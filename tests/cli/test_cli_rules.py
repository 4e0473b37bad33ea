"""`config`, `pause`, `resume`: what decides how days are judged."""

from pathlib import Path

import pytest

from rebound_tui.domain.rulebook import Rules
from rebound_tui.services.rules import RANGES
from rebound_tui.wording.rules import ABOUT
from tests.cli.running import Cli


def listed(cli: Cli) -> dict[str, str]:
    rules, _ = cli.ok("config").split("\n\n")
    return {line.split()[0]: line.split()[1] for line in rules.splitlines()[1:]}


def test_every_rule_is_listed_explained_and_has_its_default(cli: Cli) -> None:
    found = listed(cli)
    assert [key.replace("-", "_") for key in found] == list(Rules._fields) == [key.replace("-", "_") for key in ABOUT]
    assert (found["rest-weekdays"], found["rollover"], found["first-weekday"], found["goal"]) == ("sun", "4", "mon", "2")


def test_a_rule_is_set_from_today_and_set_again(cli: Cli) -> None:
    assert cli.ok("config", "set", "goal", "3") == "goal is 3 from today. Earlier days keep theirs.\n"
    cli.ok("config", "set", "goal", "1")
    assert listed(cli)["goal"] == "1"
    assert cli.json("status")["goal"]["target"] == 1
    day = cli.json("status")["day"]
    assert f"goal             1      {day}" in cli.ok("config")
    assert cli.ok("undo") == "Undone: goal from today.\n"
    assert listed(cli)["goal"] == "3"


def test_setting_what_is_so_already_changes_nothing(cli: Cli) -> None:
    cli.ok("config", "set", "goal", "2")
    assert cli.run("undo").code == 1


@pytest.mark.parametrize(
    ("key", "value", "shown"),
    [
        ("rest-weekdays", "sat,sun", "sat,sun"),
        ("rest_weekdays", "Sunday Saturday", "sat,sun"),
        ("REST-WEEKDAYS", "none", "none"),
        ("first-weekday", "sun", "sun"),
        ("rollover", "0", "0"),
        ("mend-of", " 5 ", "5"),
    ],
)
def test_values_as_they_may_be_typed(cli: Cli, key: str, value: str, shown: str) -> None:
    cli.ok("config", "set", key, value)
    assert listed(cli)[key.lower().replace("_", "-")] == shown


@pytest.mark.parametrize("key", sorted(RANGES))
def test_the_bounds_are_those_that_are_said(cli: Cli, key: str) -> None:
    low, high = RANGES[key]
    assert f"{low} to {high}" in ABOUT[key.replace("_", "-")]
    for value in (low - 1, high + 1):
        assert f"from {low} to {high}" in cli.refused("config", "set", key, "--", str(value))
    if not key.startswith("mend"):
        cli.ok("config", "set", key, str(low))
        cli.ok("config", "set", key, str(high))


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("goal", "two", "whole number"),
        ("goal", "", "whole number"),
        ("goal", "２", "whole number"),
        ("goal", "9" * 5000, "whole number"),
        ("first-weekday", "none", "one of mon"),
        ("first-weekday", "mon,tue", "one of mon"),
        ("first-weekday", "x", "one of mon"),
        ("rest-weekdays", "x", "weekdays like"),
        ("rest-weekdays", "", "weekdays like"),
        ("rest-weekdays", "mon tue wed thu fri sat sun", "at least one"),
        ("mend-kept", "5", "at most mend-of"),
        ("mend-of", "2", "at most mend-of"),
        ("gaol", "2", "no rule called gaol"),
    ],
)
def test_values_that_cannot_be(cli: Cli, key: str, value: str, said: str) -> None:
    assert said in cli.refused("config", "set", key, value)


def test_pausing_and_resuming(cli: Cli) -> None:
    assert cli.ok("pause") == "Paused from today. rebound-tui resume ends it.\n"
    assert "paused already" in cli.refused("pause")
    assert cli.ok("resume") == "The pause is over, today counts again.\n"
    assert cli.refused("resume") == "Nothing is paused.\n"
    assert cli.ok("pause", "--until", "2198-12-31").startswith("Paused from today, the last day is Mon 31 Dec 2198.")
    cli.ok("status")


@pytest.mark.parametrize(("until", "said"), [("yesterday", ""), ("2020-01-01", "in the past"), ("9999-12-31", "not a moment")])
def test_a_pause_that_cannot_be(cli: Cli, until: str, said: str) -> None:
    assert said in cli.refused("pause", "--until", until)


@pytest.fixture
def settings_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "settings.toml"
    monkeypatch.setenv("REBOUND_CONFIG", str(path))
    return path


def test_the_settings_of_this_machine_are_listed_and_set_beside_the_rules(cli: Cli, settings_file: Path) -> None:
    settings_file.write_text('[keys]\n"habit.tick" = "d"\n', encoding="utf-8")
    assert cli.ok("config", "set", "theme", "Light") == "theme is Light.\n"
    cli.ok("config", "set", "base-rates", "no")
    cli.ok("config", "set", "country", "at")
    assert settings_file.read_text(encoding="utf-8").splitlines() == [
        'country = "AT"', "base_rates = false", 'theme = "light"', "[keys]", '"habit.tick" = "d"'
    ]  # fmt: skip
    _, tastes = cli.ok("config").split("\n\n")
    assert str(settings_file) in tastes
    found = {line.split()[0]: line.split()[1] for line in tastes.splitlines()[2:]}
    assert found == {"theme": "light", "pipeline": "board", "country": "AT", "mouse": "on", "base-rates": "off"}
    cli.ok("config", "set", "country", "none")
    assert "country" not in settings_file.read_text(encoding="utf-8")
    assert cli.run("undo").code == 1


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("theme", "pink", "dark or light"),
        ("mouse", "maybe", "on or off"),
        ("country", "Austria", "two letters"),
        ("pipeline", "", "board or table"),
    ],
)
def test_a_setting_that_cannot_be(cli: Cli, settings_file: Path, key: str, value: str, said: str) -> None:
    assert said in cli.refused("config", "set", key, value)
    assert not settings_file.exists()


def test_a_settings_file_that_cannot_be_written_is_said(cli: Cli, settings_file: Path) -> None:
    settings_file.mkdir()
    assert str(settings_file) in cli.refused("config", "set", "theme", "light", code=3)
