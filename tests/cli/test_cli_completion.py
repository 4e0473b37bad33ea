"""Completion: what is offered, and that real shells complete with it."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import Cli


def offered(cli: Cli, *words: str) -> list[str]:
    return cli.ok("completion", "bash", *words).splitlines()


def test_commands_and_their_second_words(cli: Cli) -> None:
    assert offered(cli, "ha") == ["habit"]
    assert {"add", "archive"} <= set(offered(cli, "habit", ""))
    assert offered(cli, "habit", "ar") == ["archive"]


def test_options_and_choices(cli: Cli) -> None:
    assert offered(cli, "done", "--ti") == ["--tiny"]
    assert offered(cli, "habit", "add", "Read", "--pillar", "s") == ["skills", "search", "self"]
    assert offered(cli, "completion", "f") == ["fish"]


def test_habits_and_open_tasks_one_after_another(cli: Cli) -> None:
    cli.habits("Keep learning", "Knit", "Élan")
    assert offered(cli, "done", "k") == ["Keep learning", "Knit"]
    assert offered(cli, "done", "Knit", "--tiny", "e") == ["Élan"]
    assert offered(cli, "done", r"Keep\ l") == ["Keep learning"]
    assert offered(cli, "done", '"Keep l') == ["Keep learning"]
    cli.ok("habit", "archive", "knit")
    assert offered(cli, "done", "kn") == []
    assert offered(cli, "habit", "show", "kn") == ["Knit"]


def test_companies_each_once(cli: Cli) -> None:
    for company, role in (("Acme", "Engineer"), ("Acme", "Analyst"), ("Globex", "Engineer")):
        cli.ok("app", "add", company, role)
    assert sorted(offered(cli, "app", "show", "")) == ["Acme", "Globex"]
    assert offered(cli, "app", "show", "gl") == ["Globex"]
    assert offered(cli, "app", "move", "Globex", "int") == ["interview"]
    assert offered(cli, "app", "move", "Globex", "ac") == ["Acme", "accepted"], "one more of them, or the stage"
    assert offered(cli, "app", "move", "--at", "g") == [], "a moment is no company"


def test_hunts_and_the_word_for_all(cli: Cli) -> None:
    cli.ok("app", "add", "Acme", "Engineer", "--at", "2026-10-01")
    cli.ok("hunt", "end", "--at", "2026-10-31")
    cli.ok("hunt", "start", "Second one", "--at", "2026-11-01")
    assert offered(cli, "app", "list", "--hunt", "") == ["Second one", "hunt of Oct 2026", "all"]
    assert offered(cli, "insights", "--hunt", "s") == ["Second one"]


def test_no_diary_is_made_by_completing(cli: Cli, tmp_path: Path) -> None:
    assert cli.run_bare("completion", "bash", "--data", str(tmp_path / "new"), "done", "").out == ""
    assert not (tmp_path / "new").exists()


def test_an_unknown_shell_is_wrong_usage(cli: Cli) -> None:
    assert cli.run("completion", "tcsh").code == 2


def in_shell(shell: str, script: str, cli: Cli) -> str:
    """What a real shell prints, with the command on its path."""
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    bin_folder = cli.data.parent / "bin"
    bin_folder.mkdir(exist_ok=True)
    command = bin_folder / "rebound-tui"
    call = "from rebound_tui.cli.main import main; main()"
    command.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -c "{call}" "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    env = os.environ | {
        "PATH": f"{bin_folder}:{os.environ['PATH']}",
        "REBOUND_DATA": str(cli.data),
        "LC_ALL": "C.UTF-8",
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }
    result = subprocess.run([shell, "-c", script], capture_output=True, text=True, env=env, check=False)
    assert result.returncode == 0, result.stderr
    return result.stdout


def test_bash_completes_names_with_spaces_and_signs(cli: Cli) -> None:
    cli.habits("Keep learning", "Keep $HOME [/b]")
    script = (
        'eval "$(rebound-tui completion bash)"; COMP_WORDS=(rebound-tui done kee); COMP_CWORD=2; _rebound_tui;'
        'for each in "${COMPREPLY[@]}"; do eval "words=($each)"; printf "%s|%s\\n" "${#words[@]}" "${words[0]}"; done'
    )
    assert in_shell("bash", script, cli).splitlines() == ["1|Keep learning", "1|Keep $HOME [/b]"]


def test_bash_knows_the_function_for_the_command(cli: Cli) -> None:
    assert "-F _rebound_tui rebound-tui" in in_shell("bash", 'eval "$(rebound-tui completion bash)"; complete -p rebound-tui', cli)


def test_zsh_reads_its_script(cli: Cli) -> None:
    script = 'autoload -Uz compinit; compinit -D; eval "$(rebound-tui completion zsh)"; print -- $_comps[rebound-tui]'
    assert in_shell("zsh", script, cli).strip() == "_rebound_tui"


def test_fish_completes_names(cli: Cli) -> None:
    cli.habits("Keep learning")
    script = "rebound-tui completion fish | source; complete -C 'rebound-tui done Kee'"
    assert "learning" in in_shell("fish", script, cli)
