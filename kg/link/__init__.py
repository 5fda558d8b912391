"""Across articles: one actor, one quotation, one claim, one event, and the answers between them."""
