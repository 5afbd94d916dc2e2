"""People: a linear tagger reads each run of capitals, and the whole text settles what one line leaves open."""
