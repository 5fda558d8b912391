"""Training of the model that tells whether two statements put forward the same."""
