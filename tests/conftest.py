import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-pictures", action="store_true", help="keep what the screens show now as the pictures to compare with")
