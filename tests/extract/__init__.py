"""The rooms of the extraction, one module of tests each."""
