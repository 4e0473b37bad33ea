"""The one unasked prompt of a day (R16): what could be asked, and which of it is.

To add a prompt: a pure function from a Scene (scene.py) to a Prompt or None, in a module of its own here; one row in table.py
with its name, priority, pane and choices; its line under that name in wording/prompts.py. A choice that is new has a row in
ui/prompt_choices.py too, with what it does. The budget, quiet hours, rest days, "not today" and "never" are kept for it.
"""
