"""Facts to RDF and back: the vocabulary, writing, reading, validation."""
