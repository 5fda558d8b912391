"""Who said what about whom: a knowledge graph of statements in the news.

>>> import kg
>>> kg.build("seeds", store="kg-store")                     # doctest: +SKIP
>>> kg.open("kg-store").statements(speaker="China")         # doctest: +SKIP
"""

from kg._version import __version__
from kg.build import Report, build
from kg.errors import InputError, KgError, ModelError, QueryError, StoreError, ValidationError
from kg.library import Graph, open

__all__ = [
    "Graph",
    "InputError",
    "KgError",
    "ModelError",
    "QueryError",
    "Report",
    "StoreError",
    "ValidationError",
    "__version__",
    "build",
    "open",
]
