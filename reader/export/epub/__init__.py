"""Articles as an EPUB 3 book: a zip of XHTML pages, written with the standard library alone.

The libraries for this are under the AGPL, or hold a whole book in memory to write ten lines of XML.
"""

from reader.export.epub.book import write_epub

__all__ = ["write_epub"]
