"""Widgets that draw their lines themselves."""
