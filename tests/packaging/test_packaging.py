"""What a user installs: built for real, installed into clean environments, and started from there in a terminal."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import rebound_tui
from tests.support.shell import environment
from tests.support.terminal import Terminal

pytestmark = [pytest.mark.full, pytest.mark.xdist_group("packaging")]

ROOT = Path(__file__).parents[2]
NO_NETWORK = ("NewConnectionError", "NameResolutionError", "Network is unreachable", "ConnectTimeoutError")


def run(*command: str | Path, cwd: Path, **env: str) -> str:
    """What a command prints that has to succeed."""
    done = subprocess.run(command, cwd=cwd, env={**os.environ, **env}, capture_output=True, encoding="utf-8", check=False)
    if any(sign in done.stderr for sign in NO_NETWORK):
        pytest.skip("needs the package index, to install into a clean environment; it cannot be reached from here")
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def built(source: Path, out: Path, kind: str) -> Path:
    """The one file that building `source` leaves in the new folder `out`."""
    run(sys.executable, "-m", "build", "--no-isolation", f"--{kind}", "--outdir", out, source, cwd=source)
    (package,) = out.iterdir()
    return package


def installed(venv: Path, *what: str | Path) -> Path:
    """The scripts of a new environment with nothing but that and what it needs."""
    run(sys.executable, "-m", "venv", venv, cwd=venv.parent)
    scripts = venv / "bin"
    pinned = {name: str(ROOT / "constraints.txt") for name in ("PIP_CONSTRAINT", "PIP_BUILD_CONSTRAINT")}
    run(scripts / "python", "-m", "pip", "install", "--quiet", *what, cwd=venv.parent, **pinned)
    run(scripts / "python", "-m", "pip", "check", cwd=venv.parent)
    return scripts


def contents(wheel: Path) -> dict[str, bytes]:
    """Every file of a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def styles(folder: Path) -> dict[str, bytes]:
    """Every stylesheet below a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.tcss")}


def opens_and_quits(scripts: Path, home: Path) -> None:
    """Start the app as a new user does, far from the sources, and leave it again."""
    with Terminal([scripts / "rebound-tui", "--data", home / "diary"], columns=120, lines=40, env=environment(home), cwd=home) as terminal:
        terminal.wait_for("escape skip")
        terminal.press("escape")
        terminal.wait_until(lambda screen: "○  Polish skills" in screen and "escape skip" not in screen, "Today after the first questions")
        terminal.press("q")
        assert terminal.wait_for_exit() == 0


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(ROOT, tmp_path_factory.mktemp("wheel"), "wheel")


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(ROOT, tmp_path_factory.mktemp("sdist"), "sdist")


@pytest.fixture(scope="module")
def scripts(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return installed(tmp_path_factory.mktemp("clean") / "venv", wheel)


def test_the_wheel_holds_the_package_its_styles_and_licence_and_nothing_else(wheel: Path) -> None:
    files = contents(wheel)
    info = f"rebound_tui-{rebound_tui.__version__}.dist-info/"
    assert {name.partition("/")[0] for name in files} == {"rebound_tui", info.rstrip("/")}
    assert f"{info}licenses/LICENSE" in files
    prefix = "rebound_tui/styles/"
    packed = {name.removeprefix(prefix): content for name, content in files.items() if name.startswith(prefix)}
    assert packed
    assert packed == styles(ROOT / "styles")


def test_the_source_archive_holds_what_developing_needs(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        top = {name.split("/")[1] for name in archive.getnames()}
    wanted = {"rebound_tui", "styles", "tests", "docs", "Makefile", "constraints.txt", "pyproject.toml", "README.md", "LICENSE"}
    assert wanted <= top


def test_the_source_archive_builds_the_same_wheel(wheel: Path, sdist: Path, tmp_path: Path) -> None:
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    (source,) = tmp_path.iterdir()
    assert contents(built(source, tmp_path / "out", "wheel")) == contents(wheel)


def test_the_installed_program_says_its_version(scripts: Path, tmp_path: Path) -> None:
    assert run(scripts / "rebound-tui", "--version", cwd=tmp_path).split()[-1] == rebound_tui.__version__


def test_the_installed_package_has_its_styles(scripts: Path, tmp_path: Path) -> None:
    package = run(scripts / "python", "-c", "import rebound_tui; print(rebound_tui.__path__[0])", cwd=tmp_path)
    assert styles(Path(package.strip()) / "styles") == styles(ROOT / "styles")


def test_the_installed_app_opens(scripts: Path, tmp_path: Path) -> None:
    opens_and_quits(scripts, tmp_path)


def test_an_editable_installation_runs_the_sources(tmp_path: Path) -> None:
    scripts = installed(tmp_path / "venv", "--editable", ROOT)
    package = run(scripts / "python", "-c", "import rebound_tui; print(rebound_tui.__path__[0])", cwd=tmp_path)
    assert Path(package.strip()) == ROOT / "rebound_tui"
    opens_and_quits(scripts, tmp_path)
