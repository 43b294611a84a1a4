"""How what several commands show looks: transcripts, voices, what was searched, tables written to files."""
