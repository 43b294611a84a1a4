"""What the archive answers with, whatever is asked: plain, immutable rows, and lists of them."""
