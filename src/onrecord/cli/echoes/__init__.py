"""`echoes` and `phrase`: what keeps being said."""
