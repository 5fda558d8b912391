"""The files of the ontology, whether kg is installed or runs from a checkout."""

from __future__ import annotations

from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from kg.errors import StoreError

_CHECKOUT = Path(__file__).resolve().parent.parent / "ontology"


def ontology_folder() -> Traversable:
    """The folder that holds ``kg.ttl``: in the wheel ``kg.ontology``, else beside the package.

    Raises:
        StoreError: neither is there, so the installation is incomplete.
    """
    try:
        return resources.files("kg.ontology")
    except ModuleNotFoundError:
        if _CHECKOUT.is_dir():
            return _CHECKOUT
    raise StoreError(f"the ontology is missing: not at {_CHECKOUT}; install kg again")


def ontology_file(name: str) -> Traversable:
    """The file of the ontology with that name, for example ``kg.ttl`` or ``queries/denials.rq``.

    Raises:
        StoreError: there is no such file, so the installation is incomplete.
    """
    found = ontology_folder().joinpath(*name.split("/"))
    if not found.is_file():
        raise StoreError(f"the ontology has no file {name!r}; install kg again")
    return found
