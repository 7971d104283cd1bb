"""The panes: one file for each tab."""
