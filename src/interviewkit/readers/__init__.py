"""Readers turn sources into pages: text whose blocks know their place."""
