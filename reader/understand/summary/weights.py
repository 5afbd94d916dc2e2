from reader.understand.summary.features import PAIR, WORD, WORDING

WORDS = dict.fromkeys(WORD, 0.0)
WORDINGS = dict.fromkeys(WORDING, 0.0)
PAIRS = dict.fromkeys(PAIR, 0.0)
WORDINGS_IN_PAIRS = dict.fromkeys(WORDING, 0.0)
