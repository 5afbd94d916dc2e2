"""How much dearer each action becomes as a library grows:   python -m screenshots.growth

`libraries` makes libraries of 10,000, 100,000 and 1,000,000 entries, `actions` are what a reader does, `measure` does
them in turn, `plot` draws what came of it. The figures are in growth.json, the picture is growth.svg.
"""
