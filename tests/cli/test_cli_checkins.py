"""`done`, `undone`, `skip`, and the habits they are about."""

from datetime import date, timedelta

import pytest

from tests.cli.running import Cli


def marks(cli: Cli) -> dict[str, tuple[bool, bool, float | None]]:
    return {row["name"]: (row["done"], row["tiny"], row["amount"]) for row in cli.json("status")["habits"]}


def test_a_tick_and_back(cli: Cli) -> None:
    cli.habits("Read", "Walk")
    assert cli.ok("done", "read") == "Read ticked.\n"
    assert marks(cli) == {"Read": (True, False, None), "Walk": (False, False, None)}
    assert cli.ok("undone", "read") == "Read unticked.\n"
    assert marks(cli)["Read"] == (False, False, None)


def test_several_at_once_are_one_change(cli: Cli) -> None:
    cli.habits("Read", "Walk")
    assert cli.ok("done", "read", "walk") == "Read ticked.\nWalk ticked.\n"
    assert cli.ok("undo") == "Undone: Read ticked and 1 more.\n"
    assert not any(done for done, _, _ in marks(cli).values())


def test_one_unknown_name_and_none_is_ticked(cli: Cli) -> None:
    cli.habits("Read")
    assert cli.refused("done", "read", "sing") == "No habit or task is called sing. There are: Read.\n"
    assert not marks(cli)["Read"][0]


def test_an_ambiguous_name_lists_what_it_could_be(cli: Cli) -> None:
    cli.habits("Read a book", "Read the news")
    said = cli.refused("done", "read")
    assert "Read a book" in said
    assert "Read the news" in said
    (first,) = [row["id"] for row in cli.json("status")["habits"] if row["name"] == "Read a book"]
    assert cli.ok("done", first) == "Read a book ticked.\n"


@pytest.mark.parametrize("name", ["--help", "-h", "--data", "--", "-1", "status", "done", "*", "%s {name}", "Ünïcode 日本", "שלום עולם"])
def test_any_name_can_be_reached(cli: Cli, name: str) -> None:
    cli.habits(name)
    assert cli.ok("done", "--", name) == f"{name} ticked.\n"
    assert marks(cli)[name][0]


def test_tiny_and_amounts(cli: Cli) -> None:
    cli.ok("habit", "add", "Read", "--target", "10", "--unit", "pages", "--tiny", "one page")
    assert cli.ok("done", "read", "--amount", "4") == "Read: 4 so far.\n"
    assert marks(cli)["Read"] == (False, False, 4)
    assert cli.ok("done", "read") == "Read ticked.\n"
    assert marks(cli)["Read"] == (True, False, 10)
    assert cli.ok("done", "read", "--tiny") == "Read ticked, the tiny version.\n"
    assert marks(cli)["Read"] == (True, True, None)


@pytest.mark.parametrize("amount", ["-1", "nan", "inf", "1e9"])
def test_an_amount_out_of_bounds(cli: Cli, amount: str) -> None:
    cli.ok("habit", "add", "Read", "--target", "10")
    assert "An amount is a number of 0 or more" in cli.refused("done", "read", "--amount", amount)


def test_skipping_and_a_task_that_cannot_be_skipped(cli: Cli) -> None:
    cli.habits("Read")
    assert cli.ok("skip", "read") == "Read skipped.\n"
    assert not marks(cli)["Read"][0]


def test_an_earlier_day_is_named(cli: Cli) -> None:
    cli.habits("Read")
    assert cli.ok("done", "read", "--at", "2026-11-17").startswith("Read ticked, Tue 17 Nov 2026.\n")
    assert not marks(cli)["Read"][0]


@pytest.mark.parametrize("when", ["2199-01-01", "2198-01-01 10:00", "tomorrow"])
@pytest.mark.parametrize("command", ["done", "skip"])
def test_the_future_is_refused(cli: Cli, command: str, when: str) -> None:
    cli.habits("Read")
    assert "is in the future" in cli.refused(command, "read", "--at", when)


@pytest.mark.parametrize("when", ["", "soon", "\x1b[31m25:00", "0001-01-01", "9999-12-31"])
def test_what_is_no_moment_is_refused(cli: Cli, when: str) -> None:
    cli.habits("Read")
    said = cli.refused("done", "read", f"--at={when}")
    assert "is not a moment" in said
    assert "\x1b" not in said


def test_a_note_stays(cli: Cli) -> None:
    cli.habits("Read")
    cli.ok("done", "read", "--note", "chapter 2")
    cli.ok("undone", "read")
    assert "chapter 2" in cli.ok("habit", "show", "read")
    cli.ok("done", "read")
    assert "chapter 2" in cli.ok("habit", "show", "read")
    cli.ok("done", "read", "--note", "chapter 3")
    assert "chapter 2" not in cli.ok("habit", "show", "read")
    assert "chapter 3" in cli.ok("habit", "show", "read")


def test_undoing_what_is_not_ticked(cli: Cli) -> None:
    cli.habits("Read")
    assert "is not ticked" in cli.refused("undone", "read")


def test_habits_from_beginning_to_end(cli: Cli) -> None:
    assert "habit add NAME" in cli.ok("habit", "list")
    assert cli.ok("habit", "add", "Read SQL", "--schedule", "mon,wed", "--pillar", "learning") == "New habit Read SQL.\n"
    assert "There is a habit called" in cli.refused("habit", "add", "read  sql")
    assert cli.ok("habit", "edit", "read", "--name", "Write", "--schedule", "daily") == "Write changed.\n"
    assert "Nothing to change" in cli.refused("habit", "edit", "write")
    assert cli.ok("habit", "archive", "write") == "Write archived.\n"
    assert "Write" not in cli.ok("habit", "list")
    assert "archived" in cli.ok("habit", "list", "--archived")
    assert cli.ok("habit", "archive", "--undo", "write") == "Write brought back.\n"
    assert cli.ok("habit", "delete", "write").startswith("Write deleted.\n")
    assert cli.ok("undo") == "Undone: Write deleted.\n"
    assert "Write" in cli.ok("habit", "list")


def test_names_stay_as_they_were_typed(cli: Cli) -> None:
    assert cli.ok("habit", "add", "iOS katas") == "New habit iOS katas.\n"
    assert cli.ok("habit", "edit", "ios", "--tiny", "one") == "iOS katas changed.\n"


@pytest.mark.parametrize("name", ["", "  ", "\x1b[31m", "x" * 10_000])
def test_names_that_cannot_be(cli: Cli, name: str) -> None:
    cli.refused("habit", "add", "--", name)


def test_hostile_text_is_shown_as_text(cli: Cli) -> None:
    cli.habits("Acme [/jobs] 日本 \x1b[31m\u202eabc")
    out = cli.ok("habit", "list") + cli.ok("status") + cli.ok("status", "--json")
    assert out.count("Acme [/jobs] 日本 abc") == 3
    assert "\x1b" not in out
    assert "\u202e" not in out


def test_the_calendar_of_a_habit(cli: Cli) -> None:
    cli.ok("habit", "add", "Read", "--tiny", "one page")
    cli.ok("done", "read", "--tiny")
    out = cli.ok("habit", "show", "read")
    title = next(number for number, line in enumerate(out.splitlines()) if line == "The last 53 weeks")
    rows = out.splitlines()[title + 2 : title + 9]
    assert [row[:3] for row in rows] == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    assert "".join(row[3:] for row in rows).strip() == "t"


def test_a_habit_that_a_job_action_ticks_until_it_does_not(cli: Cli) -> None:
    cli.ok("habit", "add", "Reach out", "--ticked-by", "outreach")
    assert "ticked by  reached out" in cli.ok("habit", "show", "reach")
    cli.ok("log", "outreach")
    assert [habit["done"] for habit in cli.json("status")["habits"]] == [True]
    cli.ok("undone", "reach")
    cli.ok("habit", "edit", "reach", "--ticked-by", "nothing")
    cli.ok("log", "outreach")
    assert [habit["done"] for habit in cli.json("status")["habits"]] == [False]


@pytest.mark.parametrize(("columns", "weeks"), [("40", 33), ("200", 53), ("1", 1)])
def test_the_calendar_has_as_many_weeks_as_there_is_room_for(cli: Cli, monkeypatch: pytest.MonkeyPatch, columns: str, weeks: int) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    cli.habits("Read")
    today = date.fromisoformat(cli.json("status")["day"])
    for back in range(0, 420, 7):
        cli.ok("done", "read", "--at", str(today - timedelta(days=back)))
    page = cli.ok("habit", "show", "read").splitlines()
    rows = page[page.index("# done  t tiny  + partly  s skipped  c covered  - not done  = paused  . not due") - 8 :][:7]
    assert sum(row.count("#") for row in rows) == weeks
