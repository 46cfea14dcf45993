"""The resource directory: organizations, services and places, by HSDS names."""
