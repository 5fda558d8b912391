"""Who said what about whom: a knowledge graph of statements in the news."""
