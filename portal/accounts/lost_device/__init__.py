"""What an administrator does for someone who has lost a phone or a key."""
