"""The version of kg, the one place where it is written."""

__version__ = "0.4.0"
