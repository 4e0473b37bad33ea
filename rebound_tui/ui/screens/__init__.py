"""The screens: each holds one immutable view, hands it to its panes, and does what they ask through the services."""
