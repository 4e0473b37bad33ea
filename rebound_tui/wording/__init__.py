"""Every sentence the user sees, by the area it belongs to. Plain constants, filled with str.format where they are used."""
