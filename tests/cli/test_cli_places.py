"""Where the diary is, what zone it is, and what is made on the way."""

import stat
import sys
from datetime import UTC
from pathlib import Path

import pytest
from platformdirs.macos import MacOS
from platformdirs.unix import Unix

from rebound_tui.cli import places, wiring
from rebound_tui.cli.wiring import SystemClock, new_id
from tests.cli.running import Cli


def modes(*folders: Path) -> set[str]:
    return {oct(stat.S_IMODE(folder.stat().st_mode)) for folder in folders}


def test_the_folder_comes_from_the_option_then_the_environment(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REBOUND_DATA", str(tmp_path / "env"))
    assert cli.run_bare("habit", "add", "Read").err == f"A new data folder: {tmp_path / 'env'}\n"
    assert not cli.run_bare("habit", "list").err
    assert "Read" not in cli.ok("habit", "list")
    monkeypatch.setenv("REBOUND_DATA", "")
    assert "Read" not in cli.run_bare("habit", "list").out


def test_the_default_folder_is_made_for_the_user_alone(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = tmp_path / "share" / "deep"
    monkeypatch.setenv("XDG_DATA_HOME", str(data))
    result = cli.run_bare("habit", "add", "Read")
    assert (result.code, result.err) == (0, f"A new data folder: {data / 'rebound-tui'}\n")
    assert modes(data, data.parent, data / "rebound-tui") == {"0o700"}


@pytest.mark.parametrize("how", ["option", "environment"])
def test_a_typo_in_the_path_does_not_start_an_empty_diary(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str) -> None:
    typo = tmp_path / "tpyo" / "data"
    if how == "environment":
        monkeypatch.setenv("REBOUND_DATA", str(typo))
    result = cli.run_bare(*(["--data", str(typo)] if how == "option" else []), "status")
    assert result.code == 3
    assert f"There is no folder {typo.parent}" in result.err
    assert not typo.parent.exists()


def test_a_file_in_the_place_of_the_folder(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for path in (tmp_path / "file", tmp_path / "file" / "data"):
        result = cli.run_bare("--data", str(path), "status")
        assert result.code == 3
        assert str(path) in result.err
        assert result.err.count("\n") == 1


def test_the_option_works_before_and_after_the_command(cli: Cli, tmp_path: Path) -> None:
    cli.habits("Read")
    data = str(cli.data)
    for words in (["--data", data, "habit", "list"], ["habit", "--data", data, "list"], ["habit", "list", f"--data={data}"]):
        assert "Read" in cli.run_bare(*words).out


def test_a_relative_folder_and_one_below_home(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.run_bare("--data", "here", "paths").out.splitlines()[0] == f"data      {tmp_path / 'here'}"
    monkeypatch.setenv("REBOUND_DATA", "~/there")
    assert cli.run_bare("paths").out.splitlines()[0] == f"data      {tmp_path / 'there'}"


def test_paths_names_them_and_makes_nothing(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATA", "CONFIG", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    out = cli.run_bare("paths").out
    shown = dict(line.split(maxsplit=1) for line in out.splitlines())
    assert shown == {
        "data": str(tmp_path / "DATA/rebound-tui"),
        "backups": str(tmp_path / "DATA/rebound-tui/backups"),
        "settings": str(tmp_path / "CONFIG/rebound-tui/config.toml"),
        "logs": str(tmp_path / "STATE/rebound-tui"),
    }
    assert not (tmp_path / "DATA").exists()
    assert str(tmp_path / "x.toml") in cli.run_bare("paths", "--config", str(tmp_path / "x.toml")).out
    monkeypatch.setenv("REBOUND_CONFIG", str(tmp_path / "y.toml"))
    assert str(tmp_path / "y.toml") in cli.run_bare("paths").out


@pytest.mark.parametrize("home", [None, "/home/x"])
@pytest.mark.parametrize("xdg", [None, "", "/mnt/xdg", "relative", "~/share"])
@pytest.mark.parametrize(("platform", "theirs"), [("linux", Unix), ("darwin", MacOS), ("freebsd14", Unix)])
def test_the_folders_are_those_of_platformdirs(
    monkeypatch: pytest.MonkeyPatch, platform: str, theirs: type[Unix | MacOS], xdg: str | None, home: str | None
) -> None:
    for name, value in {"HOME": home, **dict.fromkeys(("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"), xdg)}.items():
        if value is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, value)
    monkeypatch.delenv("REBOUND_DATA", raising=False)
    monkeypatch.delenv("REBOUND_CONFIG", raising=False)
    monkeypatch.setattr(sys, "platform", platform)
    said = theirs("rebound-tui", appauthor=False)
    assert places.data_folder(None) == said.user_data_dir
    assert places.settings_file(None) == f"{said.user_config_dir}/config.toml"
    assert places.state_folder() == said.user_state_dir


@pytest.mark.parametrize(
    ("value", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        (":America/New_York", "America/New_York"),
        ("/usr/share/zoneinfo/Asia/Kolkata", "Asia/Kolkata"),
        ("UTC", "UTC"),
    ],
)
def test_the_zone_that_tz_names(monkeypatch: pytest.MonkeyPatch, value: str, zone: str) -> None:
    monkeypatch.setenv("TZ", value)
    assert SystemClock().zone() == zone


@pytest.mark.parametrize(
    "value", ["", "CET-1CEST,M3.5.0,M10.5.0/3", "Nowhere/Land", "../../etc/passwd", "/etc/passwd", "Europe", "\u2603", "x" * 300]
)
def test_without_a_name_the_machines_zone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, value: str) -> None:
    monkeypatch.setenv("TZ", value)
    link, text = tmp_path / "localtime", tmp_path / "timezone"
    monkeypatch.setattr(wiring, "LOCALTIME", str(link))
    monkeypatch.setattr(wiring, "TIMEZONE", str(text))
    assert SystemClock().zone() == "UTC"
    text.write_text("Asia/Tokyo\n")
    assert SystemClock().zone() == "Asia/Tokyo"
    link.symlink_to("/usr/share/zoneinfo/Australia/Lord_Howe")
    assert SystemClock().zone() == "Australia/Lord_Howe"
    link.unlink()
    link.write_bytes(b"TZif2")
    text.write_bytes(b"\xff\xfe")
    assert SystemClock().zone() == "UTC"


def test_now_is_aware_and_ids_differ() -> None:
    assert SystemClock().now().tzinfo is UTC
    ids = {new_id() for _ in range(1000)}
    assert len(ids) == 1000
    assert all(len(each) == 10 and each.isalnum() and each == each.lower() for each in ids)


def test_backing_up_and_restoring(cli: Cli) -> None:
    cli.habits("Read")
    path = cli.ok("backup").removeprefix("Backed up: ").strip()
    assert Path(path).parent == cli.data / "backups"
    assert modes(Path(path)) == {"0o600"}
    cli.ok("habit", "delete", "read")
    said = cli.ok("restore", path)
    assert said.startswith(f"Restored from {path}. What was there before is in {cli.data}")
    assert "Read" in cli.ok("habit", "list")


def test_there_is_nothing_to_back_up_yet(cli: Cli) -> None:
    assert str(cli.data) in cli.refused("backup")


def test_what_cannot_be_restored(cli: Cli, tmp_path: Path) -> None:
    cli.habits("Read")
    (tmp_path / "x.zip").write_text("no zip")
    for name in ("x.zip", "none.zip"):
        assert name in cli.refused("restore", str(tmp_path / name), code=3)
    assert "Read" in cli.ok("habit", "list")


def test_the_folder_of_a_backup_that_cannot_be_used_is_named_in_full(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert f"choose another one from {tmp_path}." in cli.refused("restore", "none.zip", code=3)


def test_of_two_backups_in_a_second_both_stay(cli: Cli) -> None:
    cli.habits("A")
    paths = {cli.ok("backup").removeprefix("Backed up: ").strip() for _ in range(3)}
    assert len(paths) == 3
    for path in paths:
        cli.ok("restore", path)
