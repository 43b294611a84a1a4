"""The table of common words and set phrases that talking points are held against, and the weights of likeness."""
