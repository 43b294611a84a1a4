"""What is done in each turn: somebody asks, answers, leads on, breaks in or states."""
