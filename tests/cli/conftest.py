"""Folders to run the command in: one with the sample's store, one with its articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corpus import stored, written


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A working folder with the sample's store as ``kg-store``; not to be written to."""
    place = tmp_path_factory.mktemp("cli")
    stored(place)
    return place


@pytest.fixture
def here(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same, as the working folder."""
    monkeypatch.chdir(folder)
    monkeypatch.delenv("KG_STORE", raising=False)
    return folder


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder of its own with the sample's articles in ``sample``."""
    written(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("KG_STORE", raising=False)
    return tmp_path
