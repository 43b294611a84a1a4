"""Search: passages by words, and the runs of words that quotations are checked against."""
