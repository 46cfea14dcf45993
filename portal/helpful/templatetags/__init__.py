"""Links that lead from what is shown to the question."""
