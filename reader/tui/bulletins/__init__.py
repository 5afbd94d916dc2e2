"""Pages to read from top to bottom whose lines lead to entries: the brief, a story, the ledger. Pure, no widget."""
