"""The times that an article tells, as intervals of days with how they were found."""
