"""The page on which people look at the graph: one HTML file that needs no network."""
