"""What `kg evaluate` measures."""
