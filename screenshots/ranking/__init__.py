"""What the ranking makes of simulated readers, drawn:   python -m screenshots.ranking [--readers 12]

The readers are those of tests/understand/ranking/simulation.py: five topics of forty, others from day 30 on; sixty
days, three hundred entries a day; they look at forty rows, open seven of ten stories they like and
six of a hundred others.
"""
