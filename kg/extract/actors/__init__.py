"""The actors of an article: persons with their offices, countries, organizations and groups."""
