"""Settings: production is the ground and safe; the others loosen it by name."""
