"""One page with every piece of the portal's face, for those who change it."""
