"""How many of what: one thing is one, two are several."""


class Count(int):
    """A number that counts something in a template: `{days:day}` is `1 day`, `2 days`."""

    def __format__(self, spec: str) -> str:
        return counted(self, spec) if spec.replace(" ", "").isalpha() else format(int(self), spec)


def counted(count: int, noun: str) -> str:
    """`1 unit`, `2 units`, `2 noes`."""
    return f"{int(count)} {noun}{'' if count == 1 else 'es' if noun.endswith('o') else 's'}"
