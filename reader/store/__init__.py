"""The library: one SQLite file, and functions over its connection that speak in the nouns of `reader.model`."""
