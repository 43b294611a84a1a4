"""A page: a text with its lines, and what printing left on it: numbers of pages and lines, heads and feet."""
