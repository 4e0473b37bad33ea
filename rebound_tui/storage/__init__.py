"""Where the diary is kept: the only place that knows TinyDB and files. See store.py for how a change reaches the disk."""
