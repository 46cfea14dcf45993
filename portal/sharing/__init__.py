"""Hands a page on to somebody: as a code for a camera, on screen or paper."""
