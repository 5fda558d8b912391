"""The ontology, its shapes, its scheme of statement types, and the named queries, as files."""
