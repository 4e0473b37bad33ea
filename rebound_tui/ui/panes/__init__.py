"""The panes of the screens. Each draws what it is given and posts what was asked of it."""
