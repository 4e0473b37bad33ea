"""Salaries as people write them: amounts, currency and period are read where they can be, the words are kept."""

import re

from rebound_tui.domain.applications import Salary

AMOUNT = re.compile(r"(\d[\d.,'\u00a0\u202f ]*\d|\d)\s*(k\b)?", re.IGNORECASE)
RANGE = re.compile(r"\s*(?:-|\u2013|\u2014|to|bis|\.\.)\s*", re.IGNORECASE)
GROUPS = re.compile(r"\d{1,3}(?:[.,' \u00a0\u202f]\d{3})+")
CURRENCIES = {"€": "EUR", "£": "GBP", "$": "USD", "¥": "JPY", "₹": "INR", "zł": "PLN"}
CODE = re.compile(r"\b(?!PA\b)[A-Z]{3}\b")
PERIODS = {
    "hour": ("hour", "hourly", "h", "hr", "ph"),
    "day": ("day", "daily"),
    "week": ("week", "weekly"),
    "month": ("month", "monthly", "pm"),
    "year": ("year", "yearly", "annum", "annual", "p.a.", "pa", "y", "yr"),
}
"""The words that name a period."""
THOUSAND = 1000
MOST = 1e12
"""What is more is no salary."""


def read_salary(text: str) -> Salary:
    """What `48-56k EUR a year` says. What cannot be read stays in the text alone; a single amount is the lowest."""
    found = [(_number(number), bool(thousands)) for number, thousands in AMOUNT.findall(RANGE.sub(" – ", text))][:2]
    is_short = any(thousands for _, thousands in found)
    amounts = sorted(number * (THOUSAND if is_short and number < THOUSAND else 1) for number, _ in found if number < MOST)
    low, high = (amounts[0] if amounts else None), (amounts[1] if len(amounts) > 1 else None)
    return Salary(low, high, _currency(text), _period(text), text)


def _number(text: str) -> float:
    """`1.500` and `1,500` are fifteen hundred, `1.5` and `1,5` are one and a half."""
    plain = text.strip()
    if GROUPS.fullmatch(plain):
        return float(re.sub(r"\D", "", plain))
    digits = re.sub(r"['\s\u00a0\u202f]", "", plain)
    whole, mark, rest = digits.rpartition("." if digits.rfind(".") > digits.rfind(",") else ",")
    return float(f"{re.sub(r'[.,]', '', whole) or 0}.{rest}") if mark else float(digits)


def _currency(text: str) -> str:
    code = CODE.search(text)
    return code[0] if code else next((code for sign, code in CURRENCIES.items() if sign in text), "")


def _period(text: str) -> str:
    words = text.casefold()
    return next((period for period, names in PERIODS.items() if any(_says(words, name) for name in names)), "")


def _says(words: str, name: str) -> bool:
    return re.search(rf"(?<![a-z]){re.escape(name)}(?![a-z])", words) is not None
