"""Text to spans: labels, notes, dates, names. Nothing here knows a document as a whole."""
