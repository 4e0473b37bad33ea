"""A desk with an empty diary."""

from pathlib import Path

import pytest

from tests.services.desks import SetDesk, desk_in


@pytest.fixture
def desk(tmp_path: Path) -> SetDesk:
    return desk_in(tmp_path / "diary")
