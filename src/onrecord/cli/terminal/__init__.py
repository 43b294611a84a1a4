"""What every command needs: where it prints, how it fails, what it is told, how it is stopped."""
