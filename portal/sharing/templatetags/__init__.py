"""Links that lead from what is shown to its code."""
