"""The fit check in a form: four ticks, and one question where fewer than two of them are set."""

from rebound_tui.domain.errors import Refused
from rebound_tui.domain.rebound.fit import fits_poorly, read
from rebound_tui.ui.dialogs.form import Field, Values
from rebound_tui.wording import fit as say

NAME = "fit"


def fit_field(value: str = "") -> Field:
    """The four ticks."""
    return Field(NAME, say.FIELD, value=value, ticks=say.FITS)


class Anyway:
    """Asks once whether to go on with few ticks; a second enter on the same values is a yes."""

    def __init__(self, question: str) -> None:
        self._question = question
        self._asked: Values = {}

    def __call__(self, values: Values) -> None:
        """Raises Refused with the question. Not answered, the check asks nothing."""
        if values != self._asked and fits_poorly(read(values[NAME])):
            self._asked = values
            raise Refused(self._question, NAME)
