"""Salaries in words."""

import pytest

from rebound_tui.domain.salaries import read_salary


@pytest.mark.parametrize(
    ("text", "low", "high", "currency", "period"),
    [
        ("48-56k EUR a year", 48000, 56000, "EUR", "year"),
        ("48k - 56k", 48000, 56000, "", ""),
        ("€48,000 – €56,000 per annum", 48000, 56000, "EUR", "year"),
        ("1.500 to 1.800 € monthly", 1500, 1800, "EUR", "month"),
        ("$45.50 / hour", 45.5, None, "USD", "hour"),
        ("CHF 110'000", 110000, None, "CHF", ""),
        ("56000-48000", 48000, 56000, "", ""),
        ("4 500 zł/month", 4500, None, "PLN", "month"),
        ("300 GBP daily", 300, None, "GBP", "day"),
        ("20 £ ph", 20, None, "GBP", "hour"),
        ("competitive", None, None, "", ""),
        ("", None, None, "", ""),
        ("12,5 EUR/h", 12.5, None, "EUR", "hour"),
    ],
)
def test_what_can_be_read_is_read_and_the_words_are_kept(
    text: str, low: float | None, high: float | None, currency: str, period: str
) -> None:
    assert read_salary(text) == (low, high, currency, period, text)


@pytest.mark.parametrize("text", [".", "1.", "-5-", "1,,2", "k", "9" * 400, "1 2 3 4 5", "١٢", "5.5.5", "''", "1'", "²"])
def test_nothing_typed_is_too_strange(text: str) -> None:
    read = read_salary(text)
    assert read.text == text
    assert all(amount is None or amount < 1e15 for amount in read[:2])
