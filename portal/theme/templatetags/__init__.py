"""Tags of the portal's face."""
