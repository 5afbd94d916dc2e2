"""Countries and their peoples, by a table of names and the company the names keep."""
