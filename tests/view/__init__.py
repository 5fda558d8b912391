"""The tests of the view; those of the page in a browser are in ``test_in_browser``."""
