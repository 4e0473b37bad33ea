"""The rules and the words of the product: values and pure functions, no clock, no files, no libraries with a screen.

Values are NamedTuples: immutable, compared by value, and several times cheaper to import and to make than dataclasses,
which a shell prompt that asks for the status on every line can feel.
"""
