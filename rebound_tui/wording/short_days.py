"""A day in few cells, as seen from today."""

from datetime import date

TODAY = "today"
WEEK, SEASONS = 7, 300


def short_day(day: date, today: date) -> str:
    """`today`, `Thu 26` within a week of it, else `26 Nov`, and from ten months on the year, too."""
    away = abs((day - today).days)
    if away < WEEK:
        return f"{day:%a} {day.day}" if away else TODAY
    return f"{day.day} {day:%b}" if away < SEASONS else f"{day.day} {day:%b} {day:%y}"
