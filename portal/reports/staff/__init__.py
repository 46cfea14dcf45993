"""The queue where staff read, answer and close what visitors reported."""
