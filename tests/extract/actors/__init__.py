"""Who is named: persons, organizations, countries and their offices."""
