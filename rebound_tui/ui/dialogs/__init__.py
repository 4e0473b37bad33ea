"""Dialogs: each is one quiet box, loaded when it is first opened."""
