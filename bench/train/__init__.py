"""Training of the attribution taggers: PolNeAR in, the files of kg/data/models out."""
