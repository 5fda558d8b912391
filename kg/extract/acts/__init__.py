"""What a statement does: its type among the fifteen, with the reason."""
