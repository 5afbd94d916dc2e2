"""Which stories matter to this reader, and why: a small model that anybody can read and correct.

For each feature of an entry (its feed, a name, a word of its title, an author) the model remembers how many entries
with it were shown and how many of these were taken, both fading by half in five days, so that it follows a reader who
drifts. What a feature tells is how much oftener than usual its entries are taken, drawn towards "as usual" while little
is known. An entry's score is the sum of these, of what the user follows, of how many sources tell the story
and how fresh it is. Every reason shown is a part of that sum. A stated share of rows is kept for feeds rarely seen.
"""

from reader.understand.ranking.features import features_of
from reader.understand.ranking.order import UNEXPECTED_SHARE, Arrangement, arranged
from reader.understand.ranking.profile_text import ProfileProblem, read_profile, write_profile
from reader.understand.ranking.scoring import Judgement, Reason, judged, score_of
from reader.understand.ranking.tastes import Act, Taste, Tastes, learned
from reader.understand.ranking.wording import Called, in_words

__all__ = [
    "UNEXPECTED_SHARE",
    "Act",
    "Arrangement",
    "Called",
    "Judgement",
    "ProfileProblem",
    "Reason",
    "Taste",
    "Tastes",
    "arranged",
    "features_of",
    "in_words",
    "judged",
    "learned",
    "read_profile",
    "score_of",
    "write_profile",
]
