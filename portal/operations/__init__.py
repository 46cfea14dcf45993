"""Running the portal: first start, maintenance, checks."""
