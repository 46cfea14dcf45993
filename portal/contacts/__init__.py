"""People to call, places, hours and figures: facts that blocks choose."""
