"""The interface words in other languages: found in code, checked, compiled."""
