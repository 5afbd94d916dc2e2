"""How the tagger's weights are made: `python -m reader.understand.entities.train CORPUS`. Not used by the reader.

CORPUS is gzipped JSON lines, each `[text, [[start, end, label]]]`.
"""
