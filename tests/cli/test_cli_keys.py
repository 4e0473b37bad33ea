from pathlib import Path

from rebound_tui.ui.commands import COMMANDS, shown_key
from tests.cli.running import Cli


def test_every_key_stands_there_with_its_id(cli: Cli) -> None:
    lines = [line.split()[:2] for line in cli.ok("keys").splitlines()]
    assert all([shown_key(command.keys), command.id] in lines for command in COMMANDS if command.keys)


def test_a_key_of_the_settings_is_shown_and_a_wrong_one_is_said(cli: Cli, tmp_path: Path) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text('[keys]\n"habit.tick" = "d"\n"habit.tock" = "z"\n', encoding="utf-8")
    result = cli.run_bare("--config", str(settings), "keys")
    assert "d  " in next(line for line in result.out.splitlines() if " habit.tick " in line)
    assert "keys.habit.tock" in result.err
    assert "habit.tick?" in result.err
