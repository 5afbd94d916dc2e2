"""What an article is about: who and what it names, and what it says in a few bullets.

Pure functions over `Article`; no file but the package's own data is read, and nothing is sent anywhere.
"""

from reader.understand.entities import find_mentions
from reader.understand.summary import summarise

__all__ = ["VERSION", "find_mentions", "summarise"]

VERSION = 2  # raised whenever the same article would be understood differently: stored readings are then made again
