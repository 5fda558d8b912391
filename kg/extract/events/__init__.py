"""The events that an article tells, and the clauses of what a statement puts forward."""
