"""Measurements of the portal, as ratios against a baseline in the same run."""
