"""What a record tells between turns of its sitting: items, votes, what was inserted or written afterwards."""
