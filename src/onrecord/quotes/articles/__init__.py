"""Articles: the quotations in somebody else's text, and whom it says that they are of."""
