"""What happened to people's accounts: who, what, when; never from where."""
