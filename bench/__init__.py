"""What docs/PERFORMANCE.md reports, measured anew."""
