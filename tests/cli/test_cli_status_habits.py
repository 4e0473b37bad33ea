"""What `status` says of habits that are not daily."""

from datetime import date, timedelta

from tests.cli.running import Cli


def test_weeks_are_counted_in_weeks_and_the_running_one_says_how_far_it_is(cli: Cli) -> None:
    cli.ok("habit", "add", "Swim", "--schedule", "1 a week")
    assert "0 of 1 this week" in cli.ok("status")
    today = date.fromisoformat(cli.json("status")["day"])
    for weeks in (1, 2, 3):
        cli.ok("done", "swim", "--at", str(today - timedelta(weeks=weeks)))
    line = next(line for line in cli.ok("status").splitlines() if "Swim" in line)
    assert "3 weeks" in line
    cli.ok("done", "swim")
    line = next(line for line in cli.ok("status").splitlines() if "Swim" in line)
    assert "4 weeks" in line
    assert "1 of 1 this week" in line


def test_due_first_then_done_then_the_rest_in_one_line(cli: Cli) -> None:
    today = date.fromisoformat(cli.json("status")["day"])
    others = [f"{today + timedelta(days=days):%a}" for days in (2, 3)]
    for name, schedule in (("Swim", others[0]), ("Read", "daily"), ("Sing", others[1]), ("Walk", "daily"), ("Pages", "daily")):
        cli.ok("habit", "add", name, "--schedule", schedule)
    cli.ok("habit", "edit", "pages", "--target", "10")
    cli.ok("done", "read")
    cli.ok("done", "pages", "--amount", "4")
    page = cli.ok("status")
    marks = [line[:10].rstrip() for line in page.splitlines() if line.startswith("[")]
    assert marks == ["[ ]  Walk", "[~]  Pages", "[x]  Read"]
    assert "not due today: Swim, Sing" in page.splitlines()
    found = {habit["name"]: (habit["due"], habit["done"]) for habit in cli.json("status")["habits"]}
    assert found["Pages"] == found["Walk"] == (True, False)
    assert found["Swim"] == found["Sing"] == (False, False)


def test_where_nothing_is_due_nothing_is_folded(cli: Cli) -> None:
    for name in ("Swim", "Sing"):
        cli.ok("habit", "add", name, "--schedule", "track")
    lines = [line.split() for line in cli.ok("status").splitlines() if line.startswith("[ ]")]
    assert [line[2] for line in lines] == ["Swim", "Sing"]
