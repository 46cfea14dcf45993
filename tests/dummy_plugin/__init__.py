"""A plugin that uses every extension point, to try the doors on."""
