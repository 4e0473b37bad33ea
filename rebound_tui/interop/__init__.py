"""Reading what other programs export: bytes in, records out. One file a format; nothing here knows the diary."""
