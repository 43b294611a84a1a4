"""Documents found by id, characters cited and found by citation, the same words in another version."""
