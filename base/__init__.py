"""What every floor shares: errors for users, coercion of untrusted data, pictures, tasks, the clock."""
