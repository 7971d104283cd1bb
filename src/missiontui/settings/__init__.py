"""What the user has chosen: a file of settings, and what the terminal has answered about itself.

Nothing here draws or needs a screen: what is chosen is known before there is one.
"""
