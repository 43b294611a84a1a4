"""What comes into the archive: transcripts, captures, corrections, and what web addresses gave."""
