"""Staff screens of translatable records."""
