"""The panes: what a tab shows, list and detail, and the way from one to another."""
