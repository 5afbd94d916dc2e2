"""Military hardware, by a table of systems, the shapes of designators, ships' prefixes and the company words keep."""
