"""From a page to an article: the readable text with its structure, and what the page says of itself.

Pure functions; `extract` never raises on any input, and says in the article's notice what it could not find.
"""

from reader.extract.page import extract, extract_fragment

__all__ = ["extract", "extract_fragment"]
