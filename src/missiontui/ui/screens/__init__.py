"""The screens: the browser, and what lies above it for a while."""
