"""Public pages served from memory, until anything shown changes."""
