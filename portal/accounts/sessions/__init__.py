"""Who is signed in where, for how long, and what ends it."""
