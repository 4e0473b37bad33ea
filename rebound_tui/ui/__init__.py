"""The terminal app: the only place that knows Textual. State flows down from the screens, messages flow up."""
