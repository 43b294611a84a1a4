"""Learns which clauses are commitments, from labels made by reading and from invented sentences."""
